import type { ConnectEvent } from './connect-event'
import type { SessionEvent } from './session-event'
import type { TransferEvent } from './transfer-event'
import type { WalletEvent } from './wallet-event'

/** What the person did and what the server answered. */
export type FlowEvent = SessionEvent | ConnectEvent | TransferEvent | WalletEvent
