import type { ConnectMessage } from './connect-message'
import type { NativeMessage } from './native-message'
import type { SessionMessage } from './session-message'
import type { TransferMessage } from './transfer-message'
import type { WalletMessage } from './wallet-message'

/** What this page says to the host, by the names and shapes of the SDKs' protocols. */
export type LinkMessage = SessionMessage | ConnectMessage | TransferMessage | WalletMessage | NativeMessage
