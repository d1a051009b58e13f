import type { MeshScope } from 'react-mesh-link/contract'
import { accountCalls, type MeshAccountCalls } from './account-calls'
import {
  getHoldings,
  type MeshAccountToken,
  type MeshPosition,
  type MeshVerifiedWallet,
  removeConnection,
  verifiedWallets,
} from './accounts'
import {
  type CatalogIntegration,
  listIntegrations,
  listNetworks,
  listStatuses,
  type MeshIntegrationStatus,
  type MeshNetwork,
} from './catalog'
import { createLinkToken, type LinkTokenOptions, type MeshLinkToken } from './link-token'
import { MeshApiError } from './mesh-api-error'
import type { MeshOptions } from './mesh-options'
import { createMeshRequest, type MeshRequest } from './mesh-request'
import { type MeshRefreshedTokens, type MeshRefreshRequest, refreshToken } from './refresh-token'
import { listTransfers, type MeshTransfersPage, type MeshTransfersQuery } from './transfers'

/**
 * The calls to Mesh that this backend makes. Each call rejects with a `MeshApiError`. The scope chooses the key: `read`
 * uses Mesh's read key if there is one; all other calls use the write key.
 */
export interface MeshClient {
  /** Creates a link token. Never retried. */
  createLinkToken(request: LinkTokenOptions & { userId: string }, scope: MeshScope): Promise<MeshLinkToken>
  listIntegrations(): Promise<CatalogIntegration[]>
  listStatuses(): Promise<MeshIntegrationStatus[]>
  listNetworks(): Promise<MeshNetwork[]>
  /** The calls that an integrator may make with an account. */
  ofAccount(token: MeshAccountToken, scope: MeshScope): MeshAccountCalls
  /** Reads the assets of an account. */
  getHoldings(token: MeshAccountToken, scope: MeshScope): Promise<MeshPosition[]>
  /** Fetches a new access token. The one before stops working. */
  refreshToken(request: MeshRefreshRequest, scope: MeshScope): Promise<MeshRefreshedTokens>
  /** Revokes a token permanently. */
  removeConnection(token: MeshAccountToken, scope: MeshScope, limits?: { timeoutMs?: number }): Promise<void>
  /** Reads one page of transfers. The records are not checked. */
  listTransfers(query: MeshTransfersQuery): Promise<MeshTransfersPage>
  /** Reads the wallets that a user has proved to own. */
  verifiedWallets(query: { userId: string; address?: string }): Promise<MeshVerifiedWallet[]>
}

/**
 * Makes a client of Mesh's API. It is cheap enough to make one per request.
 *
 * @param onFailure called for each call that failed after all retries, even when the caller handles the error
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
    listStatuses: () => listStatuses(request),
    listNetworks: () => listNetworks(request),
    ofAccount: (token, scope) => accountCalls(request, token, scope),
    getHoldings: (token, scope) => getHoldings(request, token, scope),
    refreshToken: (body, scope) => refreshToken(request, body, scope),
    removeConnection: (token, scope, limits) => removeConnection(request, token, scope, limits),
    listTransfers: (query) => listTransfers(request, query),
    verifiedWallets: (query) => verifiedWallets(request, query),
  }
}
