import type { LinkIntegration } from '../../link-api/contract'

/** An account that this session may use: connected just now, or saved earlier and passed along by the host. */
export interface Connection {
  connectionKey: string
  integration: LinkIntegration
  /** The account that a transfer leaves. */
  accountName: string
  /** All that were connected with it. */
  accountNames: string[]
  /** Saved in an earlier session. */
  isReturning: boolean
  /** No account at all: sent from any wallet by address, or bought with a card. */
  kind?: 'manual' | 'buy'
}
