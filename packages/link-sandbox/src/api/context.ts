import type { ApiKey } from '../http/authenticate'
import type { LinkStyle } from '../link-style'
import type { TransferRules } from '../model/transfer/settle'
import type { Store } from '../store/store'
import type { Time } from '../time'

/** What the routes of the Mesh API work with. */
export interface ApiContext {
  store: Store
  now(): number
  /** Real time, whatever the clock of the sandbox says: a slow answer is slow for whoever waits for it. */
  after: Time['after']
  /** Origin of the Link server, without a slash at the end. */
  linkUrl: string
  /** How Link looks for this client. */
  linkStyle?: LinkStyle
  rules: TransferRules
  apiKeys: ApiKey[]
  /** Where a fault of the sandbox itself is reported. */
  onError(error: unknown): void
}
