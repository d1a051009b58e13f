import type { MeshConnection } from './connection'
import type { LinkConnectedPayload } from './link-payload'

/** Body of `POST /connections`. Secret. Idempotent: the same payload twice makes one connection. */
export interface SaveConnectionRequest {
  linkSessionId: string
  payload: LinkConnectedPayload
}

/** Answer of `POST /connections` and of `GET /connections`. */
export interface MeshConnectionsAnswer {
  connections: MeshConnection[]
}
