import { createRequester, type HttpBackendOptions, type RequestOptions } from './create-requester'
import type { MeshBackend } from './mesh-backend'

/**
 * A backend reached over HTTP, as `mesh-link-server` serves it.
 *
 * @param options where it is and how to call it
 * @returns a backend for `createMeshLink`; its calls reject with a `MeshLinkError`
 */
export function httpBackend(options: HttpBackendOptions): MeshBackend {
  const request = createRequester(options)
  const connectionPath = (id: string) => `/connections/${encodeURIComponent(id)}`

  return {
    createLinkToken: (body, call) => request('POST', '/link-token', { body, ...call }),
    listConnections: (call) => list('connections', 'GET', call),
    saveConnection: (body, call) => list('connections', 'POST', { body, keepalive: true, ...call }),
    disconnect: (id, call) => request('DELETE', connectionPath(id), call),
    getHoldings: (id, call) => request('GET', `${connectionPath(id)}/holdings`, call),
    listTransfers: (call) => list('transfers', 'GET', call),
    reportTransfer: (body, call) => request('POST', '/transfers', { body, keepalive: true, ...call }),
  }

  async function list<Item>(key: string, method: string, call?: RequestOptions): Promise<Item[]> {
    const items = (await request<Record<string, Item[]> | null>(method, `/${key}`, call))?.[key]
    if (!Array.isArray(items)) throw request.invalid()
    return items
  }
}
