import type { ConnectMessage } from './connect-message'
import type { SessionMessage } from './session-message'
import type { TransferMessage } from './transfer-message'

/** What this page says to the host, by the names and shapes of the Web SDK's protocol. */
export type LinkMessage = SessionMessage | ConnectMessage | TransferMessage
