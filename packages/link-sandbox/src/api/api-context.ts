import type { Control } from '../control/control'
import type { LinkStyle } from '../link-page/link-style'
import type { TransferRules } from '../model/record-transfer'
import type { Scope } from '../model/scope'
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
  /** What the control API may do. */
  control: Control
  /** Where a fault of the sandbox itself is reported. */
  onError(error: unknown): void
}

/** An API key of a client. The sandbox makes one with write permission; a read key is one more entry. */
export interface ApiKey {
  clientId: string
  clientSecret: string
  scope: Scope
}
