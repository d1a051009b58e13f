import type { MeshScope } from 'react-mesh-link/contract'
import {
  getHoldings,
  type MeshAccountToken,
  type MeshPosition,
  type MeshVerifiedWallet,
  removeConnection,
  verifiedWallets,
} from './accounts'
import { listIntegrations, listNetworks, type MeshIntegration, type MeshNetwork } from './catalog'
import { createLinkToken, type LinkTokenOptions, type MeshLinkToken } from './link-token'
import { MeshApiError } from './mesh-api-error'
import type { MeshOptions } from './mesh-options'
import { createMeshRequest, type MeshRequest } from './mesh-request'
import { listTransfers, type MeshTransfersPage, type MeshTransfersQuery } from './transfers'

/**
 * The calls to Mesh that this backend makes. Each rejects with a `MeshApiError`. A scope chooses the key: `read` takes
 * Mesh's read key where there is one, everything else its write key.
 */
export interface MeshClient {
  /** Mints a link token. Never repeated. */
  createLinkToken(request: LinkTokenOptions & { userId: string }, scope: MeshScope): Promise<MeshLinkToken>
  listIntegrations(): Promise<MeshIntegration[]>
  listNetworks(): Promise<MeshNetwork[]>
  /** The assets of an account. A failure inside an HTTP 200 rejects, too. */
  getHoldings(token: MeshAccountToken, scope: MeshScope): Promise<MeshPosition[]>
  /** Revokes a token for good. */
  removeConnection(token: MeshAccountToken, scope: MeshScope, limits?: { timeoutMs?: number }): Promise<void>
  /** A page of transfers, newest first, each record as Mesh sent it. */
  listTransfers(query: MeshTransfersQuery): Promise<MeshTransfersPage>
  /** The wallets that a user has proved to own. */
  verifiedWallets(query: { userId: string; address?: string }): Promise<MeshVerifiedWallet[]>
}

/**
 * Makes a client of Mesh's API. Cheap: one for each request is fine.
 *
 * @param onFailure told of each call that failed for good, also where the caller gets over it
 */
export function createMeshClient(options: MeshOptions, onFailure: (error: MeshApiError) => void): MeshClient {
  const call = createMeshRequest(options)
  const request: MeshRequest = (details) =>
    call(details).catch((error: unknown) => {
      if (error instanceof MeshApiError) onFailure(error)
      throw error
    })
  return {
    createLinkToken: (body, scope) => createLinkToken(request, body, scope),
    listIntegrations: () => listIntegrations(request),
    listNetworks: () => listNetworks(request),
    getHoldings: (token, scope) => getHoldings(request, token, scope),
    removeConnection: (token, scope, limits) => removeConnection(request, token, scope, limits),
    listTransfers: (query) => listTransfers(request, query),
    verifiedWallets: (query) => verifiedWallets(request, query),
  }
}
