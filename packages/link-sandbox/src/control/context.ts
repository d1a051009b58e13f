import type { Clients, SandboxClient } from '../clients/client'
import type { TransferRules } from '../model/transfer/record-transfer'
import type { BrokerTypes } from '../options'
import type { Store } from '../store/store'

/** Everything that the control routes need. In a file of its own, so that the routes do not import `createControlApi`. */
export interface ControlContext {
  store: Store
  rules: TransferRules
  brokerTypes: BrokerTypes
  /** The client that calls. */
  client: SandboxClient
  /** All clients. Set for the sandbox's own client only. */
  clients?: Clients
}
