import { createRequester, type HttpBackendOptions } from './create-requester'
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
    listConnections: (call) => list('connections', request('GET', '/connections', call)),
    saveConnection: (body, call) =>
      list('connections', request('POST', '/connections', { body, mustOutlivePage: true, ...call })),
    disconnect: (id, call) => request('DELETE', connectionPath(id), call),
    getHoldings: (id, call) => request('GET', `${connectionPath(id)}/holdings`, call),
    listTransfers: (call) => list('transfers', request('GET', '/transfers', call)),
    reportTransfer: (body, call) => request('POST', '/transfers', { body, mustOutlivePage: true, ...call }),
  }

  async function list<Key extends string, Item>(
    key: Key,
    answer: Promise<Record<Key, Item[]>>,
  ): Promise<Item[]> {
    const items: unknown = (await answer)?.[key]
    if (!Array.isArray(items)) throw request.invalid()
    return items
  }
}
