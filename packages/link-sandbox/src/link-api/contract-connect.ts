/** What the ways into an account other than user name, password and code add to `contract.ts`. */
import type { LinkIntegration, LinkMfa } from './contract'

/** Some institutions give access later: `payload` goes to the host as `delayedAuthentication`, unchanged. */
export interface LinkDelayed {
  step: 'delayed'
  /** Whole hours until the institution gives access. */
  hours: number
  payload: LinkDelayedMessage
}

/** Payload of `delayedAuthentication`, as the Web SDK's `DelayedAuthPayload`. */
export interface LinkDelayedMessage {
  refreshToken: string
  refreshTokenExpiresInSeconds: number
  brokerType: string
  brokerName: string
  brokerBrandInfo: { brokerLogo: string; brokerPrimaryColor?: string }
}

/** `POST /link-api/{clientId}/oauth` `{ integrationId }`: a window of the institution, to be opened by a click. */
export interface LinkOAuth {
  /** Collects what the window led to. Stays in the page; the window never knows it. */
  challengeKey: string
  /** Path of the window on the Link origin. Its `state` is good for this one login. */
  url: string
}

/** `POST /link-api/{clientId}/oauth/result` `{ challengeKey }`: asked again and again. A window that declined is the refusal `oauth_denied`. */
export type LinkOAuthResult = { step: 'pending' } | LinkMfa

/** `POST /link-api/{clientId}/oauth-window` `{ state }`, by the window itself: what it shows. It has no session key, and needs none. */
export interface LinkOAuthWindow {
  integration: LinkIntegration
  clientName: string
  /** The session moves assets, so more is asked for. */
  isTransfer: boolean
}

/** `POST /link-api/{clientId}/oauth-window/login` `{ state, username, password }`. `denied`: the person turns it down there. */
export interface LinkOAuthLogin {
  step: 'consent' | 'denied'
}

/** `POST /link-api/{clientId}/oauth-window/decide` `{ state, isAllowed }`: the end of the window. */
export interface LinkOAuthDecided {
  step: 'allowed' | 'denied'
}
