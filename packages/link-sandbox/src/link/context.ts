import type { TransferRules } from '../model/transfer/settle'
import type { Store } from '../store/store'
import type { Time } from '../time'

/** What the routes of the Link server work with. */
export interface LinkContext {
  store: Store
  now(): number
  /** On the machine's clock. */
  after: Time['after']
  rules: TransferRules
  /** The client that this Link server answers for. */
  clientId: string
  /** Whom the Link UI says that the user shares an account with. */
  clientName: string
  /** Where a fault of the sandbox itself is reported. */
  onError(error: unknown): void
}

/** Hono's variables in the Link server. */
export interface LinkEnv {
  Variables: {
    sessionKey: string
  }
}
