import { loadOnDemand } from '../../on-demand/load-on-demand'
import type { CompleteMeshBackend } from './mesh-backend'

export interface HttpBackendOptions {
  /** Where the handler is mounted: a path (`/api/mesh`) or an absolute URL. */
  baseUrl: string
  /** Sent with every request, e.g. a bearer token. A function is called for each request. */
  headers?: (HeadersInit | (() => HeadersInit | Promise<HeadersInit>)) | undefined
  /** Whether to send cookies. By default, as `fetch` does: `same-origin`. Use `include` for a backend on another origin. */
  credentials?: RequestCredentials | undefined
  /** Timeout of a request in milliseconds. Default 15,000. */
  timeoutMs?: number | undefined
  /** Replaces the page's `fetch`. */
  fetch?: typeof fetch | undefined
}

/**
 * Makes a backend that is reached over HTTP, as `mesh-link-server` serves it.
 *
 * @param options where the backend is and how to call it
 * @returns a backend for `createMeshLink`; its calls reject with a `MeshLinkError`
 */
export function httpBackend(options: HttpBackendOptions): CompleteMeshBackend {
  let calls: CompleteMeshBackend | undefined

  const call = (name: keyof CompleteMeshBackend) => [
    name,
    (...args: unknown[]) => {
      const send = (all: CompleteMeshBackend) => (all[name] as (...args: unknown[]) => unknown)(...args)
      // At once when the code is there: a page that is being closed gives no time.
      if (calls) return send(calls)
      return loadOnDemand('createHttpCalls', () => import('./http-calls')).then((create) => {
        calls ??= create(options)
        return send(calls)
      })
    },
  ]
  return Object.fromEntries(CALLS.map(call))
}

// One text is smaller than a list. A test compares the names with the calls.
const CALLS =
  'createLinkToken listConnections saveConnection disconnect getHoldings listTransfers waitForTransfers listIntegrations reportTransfer'.split(
    ' ',
  ) as (keyof CompleteMeshBackend)[]
