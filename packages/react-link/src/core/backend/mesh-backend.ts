import type { MeshConnection } from '../contract/connection'
import type { MeshHoldings } from '../contract/holdings'
import type { LinkTokenRequest, LinkTokenResponse } from '../contract/link-token'
import type { SaveConnectionRequest } from '../contract/save-connection'
import type { MeshTransfer, ReportTransferRequest } from '../contract/transfer'

export interface MeshBackendCallOptions {
  /** Ends the call early; the promise then rejects. */
  signal?: AbortSignal
}

/**
 * The integrator's backend as this library calls it. `httpBackend` speaks the HTTP contract; write another one for
 * another transport. Every call rejects with a `MeshLinkError`.
 */
export interface MeshBackend {
  /** Mints a one-time link token. Called once a session, never retried by itself. */
  createLinkToken(request: LinkTokenRequest, options?: MeshBackendCallOptions): Promise<LinkTokenResponse>
  /** The signed-in user's saved connections. */
  listConnections(options?: MeshBackendCallOptions): Promise<MeshConnection[]>
  /** Saves what Link handed over. Idempotent; has to outlive the page where the transport can. */
  saveConnection(request: SaveConnectionRequest, options?: MeshBackendCallOptions): Promise<MeshConnection[]>
  /** Revokes a connection at Mesh and forgets it. */
  disconnect(connectionId: string, options?: MeshBackendCallOptions): Promise<void>
  /** Balances of a saved connection. */
  getHoldings(connectionId: string, options?: MeshBackendCallOptions): Promise<MeshHoldings>
  /** The signed-in user's transfers, newest first. */
  listTransfers(options?: MeshBackendCallOptions): Promise<MeshTransfer[]>
  /** Reports a transfer that Link said is finished. Idempotent; has to outlive the page where the transport can. */
  reportTransfer(request: ReportTransferRequest, options?: MeshBackendCallOptions): Promise<MeshTransfer>
}
