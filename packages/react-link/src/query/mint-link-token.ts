import { MutationObserver, type QueryClient } from '@tanstack/react-query'
import type { MeshBackend } from '../core/backend/mesh-backend'
import type { MintLinkToken } from '../core/link-token/link-token-source'

/**
 * Mints link tokens by a mutation in a cache of our own.
 *
 * @param queryClient gives the private cache; asked at the first call, so that none is made on a server
 */
export function mintLinkToken(backend: MeshBackend, queryClient: () => QueryClient): MintLinkToken {
  return async (request, signal) => {
    const observer = new MutationObserver(queryClient(), {
      mutationFn: () => backend.createLinkToken(request, { signal }),
    })
    try {
      return await observer.mutate()
    } finally {
      // Unobserved, the mutation leaves the cache at once, and the token with it.
      observer.reset()
    }
  }
}
