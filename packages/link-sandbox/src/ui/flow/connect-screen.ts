import type { LinkIntegration, LinkMfa } from '../../link-api/contract'
import type { Connection } from './connection'

/** The screens up to a connected account. */
export type ConnectScreen =
  | { name: 'source' }
  | { name: 'catalog' }
  | { name: 'login'; integration: LinkIntegration; again: boolean }
  | { name: 'mfa'; integration: LinkIntegration; challengeKey: string }
  | {
      name: 'accounts'
      integration: LinkIntegration
      challengeKey: string
      accounts: LinkMfa['accounts']
    }
  | { name: 'connected'; connection: Connection }
