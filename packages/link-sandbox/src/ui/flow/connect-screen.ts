import type { LinkIntegration, LinkMfa } from '../../link-api/contract'
import type { LinkOAuth } from '../../link-api/contract-connect'
import type { Connection } from './connection'

/** The screens up to a connected account. */
export type ConnectScreen =
  | { name: 'source' }
  | { name: 'catalog' }
  | { name: 'login'; integration: LinkIntegration; again: boolean }
  | OAuthScreen
  /** `resent`: how often a new code was sent. */
  | { name: 'mfa'; integration: LinkIntegration; challengeKey: string; resent: number }
  | {
      name: 'accounts'
      integration: LinkIntegration
      challengeKey: string
      accounts: LinkMfa['accounts']
    }
  | { name: 'connected'; connection: Connection }
  /** Connected, but of use only later. */
  | { name: 'delayed'; integration: LinkIntegration; hours: number }

/** The login is in a window of the institution's own. */
export interface OAuthScreen {
  name: 'oauth'
  integration: LinkIntegration
  again: boolean
  /** The window to open; null while it is prepared. */
  authorization: LinkOAuth | null
  window: 'none' | 'open' | 'blocked'
}
