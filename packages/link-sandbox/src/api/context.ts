import type { ApiKey } from '../http/authenticate'
import type { LinkStyle } from '../link-style'
import type { TransferRules } from '../model/transfer/record-transfer'
import type { BrokerTypes } from '../options'
import type { Store } from '../store/store'
import type { Time } from '../time'

/** Everything that the routes of the Mesh API need. In a file of its own, so that the routes do not import `createApi`. */
export interface ApiContext {
  store: Store
  now(): number
  /** Timers of the machine's clock, not the sandbox's: a slow answer is slow in real time. */
  after: Time['after']
  /** Origin of the Link server, without a slash at the end. */
  linkUrl: string
  /** How Link looks for this client. */
  linkStyle?: LinkStyle
  brokerTypes: BrokerTypes
  rules: TransferRules
  apiKeys: ApiKey[]
  /** Called for bugs of the sandbox. */
  onError(error: unknown): void
}
