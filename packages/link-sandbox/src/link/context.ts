import type { TransferRules } from '../model/transfer/record-transfer'
import type { BrokerTypes } from '../options'
import type { Store } from '../store/store'
import type { Time } from '../time'

/** Everything that the routes of the Link server need. In a file of its own, so that the routes do not import the server. */
export interface LinkContext {
  store: Store
  now(): number
  /** Timers of the machine's clock. */
  after: Time['after']
  rules: TransferRules
  /** The client that this Link server answers for. */
  clientId: string
  /** The integrator's name in Link. */
  clientName: string
  brokerTypes: BrokerTypes
  /** Called for bugs of the sandbox. */
  onError(error: unknown): void
}

/** Hono's variables in the Link server. */
export interface LinkEnv {
  Variables: {
    sessionKey: string
  }
}
