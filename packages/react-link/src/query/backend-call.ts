import type { CompleteMeshBackend } from '../core/backend/mesh-backend'
import { explain } from '../core/errors/explain'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import { explainOnServer } from './explain-on-server'
import type { KeyedClient } from './query-keys'

/**
 * Finds a call of the backend, which may not have it. Then the query fails at once: without a request, and without retries,
 * whatever the app's QueryClient says.
 *
 * @returns the call, and query options that belong to it
 */
export function backendCall<Name extends keyof CompleteMeshBackend>(
  { _internal: { options } }: KeyedClient,
  name: Name,
) {
  const { backend } = options
  const call = async (...args: unknown[]) => {
    const method = backend[name] as ((...args: unknown[]) => unknown) | undefined
    if (method) {
      try {
        return await method.apply(backend, args)
      } catch (error) {
        if (error instanceof MeshLinkError) explain(error)
        throw explainOnServer(error)
      }
    }
    const missing = new MeshLinkError(
      'backend_unsupported',
      `The backend of createMeshLink has no ${name}. Use httpBackend with the routes of mesh-link-server, or write ${name}.`,
    )
    explain(missing)
    throw missing
  }
  return {
    call: call as CompleteMeshBackend[Name],
    options: backend[name] ? {} : { retry: false as const },
  }
}
