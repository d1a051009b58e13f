import { createLinkToken, type MeshLinkToken } from './create-link-token'
import { getHoldings, type MeshHoldingsReading } from './get-holdings'
import type { LinkTokenOptions } from './link-token-options'
import { listIntegrations, type MeshIntegration } from './list-integrations'
import { listTransfers, type MeshTransferRecord } from './list-transfers'
import { MeshApiError } from './mesh-api-error'
import type { MeshOptions } from './mesh-options'
import { createMeshRequest, type MeshRequest } from './mesh-request'
import { removeConnection } from './remove-connection'

/** A token at an institution: a tokenId, or an access token where Mesh keeps none. Secret. */
export interface MeshAccountToken {
  authToken: string
  /** Mesh's broker type; an open list. */
  type: string
}

/** The calls to Mesh this backend makes. Each rejects with a `MeshApiError`. */
export interface MeshClient {
  createLinkToken(request: LinkTokenOptions & { userId: string }): Promise<MeshLinkToken>
  listIntegrations(): Promise<MeshIntegration[]>
  getHoldings(token: MeshAccountToken): Promise<MeshHoldingsReading>
  removeConnection(token: MeshAccountToken): Promise<void>
  listTransfers(query: { userId: string }): Promise<MeshTransferRecord[]>
}

/**
 * Makes a client of Mesh's API.
 *
 * @param onFailure told of each failed call, also of those the caller gets over
 */
export function createMeshClient(options: MeshOptions, onFailure: (error: MeshApiError) => void): MeshClient {
  const call = createMeshRequest(options)
  const request: MeshRequest = (details) =>
    call(details).catch((error: unknown) => {
      if (error instanceof MeshApiError) onFailure(error)
      throw error
    })
  return {
    createLinkToken: (body) => createLinkToken(request, body),
    listIntegrations: () => listIntegrations(request),
    getHoldings: (token) => getHoldings(request, token),
    removeConnection: (token) => removeConnection(request, token),
    listTransfers: (query) => listTransfers(request, query),
  }
}
