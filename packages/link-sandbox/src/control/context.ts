import type { Clients, SandboxClient } from '../clients/client'
import type { TransferRules } from '../model/transfer/settle'
import type { Store } from '../store/store'

/** What the control routes work with. */
export interface ControlContext {
  store: Store
  rules: TransferRules
  /** The client that asks. */
  client: SandboxClient
  /** All clients, for the sandbox's own one. */
  clients?: Clients
}
