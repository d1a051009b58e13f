import type { Delivery } from '../delivery/delivery'
import type { Session } from '../session/session'

/** All that the client keeps: nothing secret. */
export interface MeshLinkState {
  session: Session
  /** What Link handed over on this page, and whether the backend has it. */
  deliveries: Delivery[]
}
