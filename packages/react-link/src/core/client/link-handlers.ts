import type { MeshLinkError } from '../errors/mesh-link-error'
import type { MeshLinkEvent } from '../events/mesh-link-event'
import type { LinkResult, SessionConnection, SessionTransfer } from '../session/session'

/** What an opener may want to hear of its session. All optional; from a hook, always the latest render's are called. */
export interface LinkHandlers {
  /** An account was connected; saving it at the backend has begun. */
  onConnected?: ((connection: SessionConnection) => void) | undefined
  /** The user saw the end of a transfer. It may still settle or fail: credit on the backend's word only. */
  onTransferFinished?: ((transfer: SessionTransfer) => void) | undefined
  /** Anything that happened inside Link. */
  onEvent?: ((event: MeshLinkEvent) => void) | undefined
  /** The session is over and everything of it is gone from the page. Once a session. */
  onExit?: ((result: LinkResult) => void) | undefined
  /** Something went wrong; the session may live on. */
  onError?: ((error: MeshLinkError) => void) | undefined
}
