import type { IntegrationAccessToken } from './integration-access-token'

/** The platform that will open Link with the token. */
export type LinkPlatform = 'web' | 'ios' | 'android' | 'reactNative' | 'flutter'

/**
 * Which saved accounts Link gets to know of: `all` of the intent's scope, with the connection asked for first; `one`,
 * the connection asked for, or without one the account connected or renewed last; or `none`.
 */
export type SavedAccounts = 'all' | 'one' | 'none'

/** Body of `POST /link-token`. */
export interface LinkTokenRequest {
  /** A name the backend resolves into a link-token request. */
  intent: string
  /** What the browser may ask of the intent; the backend checks it against the intent's schema. */
  params?: unknown
  /** A saved connection of this user: its account is passed first and its integration is opened directly. */
  connectionId?: string
  /** Default `all`. The tokens of the others never leave the backend. */
  savedAccounts?: SavedAccounts
  /** Default `web`. */
  platform?: LinkPlatform
}

/** Answer of `POST /link-token`. Bears secrets: never stored, never logged. */
export interface LinkTokenResponse {
  /** One-time, base64 of a Link URL. */
  linkToken: string
  paymentLink?: string
  /** Remaining life of the token, in seconds. */
  expiresInSeconds: number
  /** Binds what Link hands over to the user, intent and scope this token was minted for. Not a secret. */
  linkSessionId: string
  /** Saved accounts to pass to the SDK; empty when there are none, or none was wanted. */
  accessTokens: IntegrationAccessToken[]
}
