import type { MeshLinkError } from '../errors/mesh-link-error'
import type { SaveStatus } from '../session/session'

/** Something Link handed over, on its way to the backend. Nothing secret in it. */
export interface Delivery {
  handoverId: string
  sessionId: string
  kind: 'connection' | 'transfer'
  status: SaveStatus
  /** Why the last attempt failed. */
  error?: MeshLinkError
}
