import { MutationObserver, QueryClient } from '@tanstack/react-query'
import type { MeshBackend } from '../core/backend/mesh-backend'
import type { MintLinkToken } from '../core/link-token/link-token-source'

/**
 * Mints link tokens by a mutation in a cache of our own, made at the first one, and so in browsers only. The app's
 * persisters, `dehydrate` and devtools never meet it: marking queries in the app's cache is not enough, since
 * `dehydrate` serialises paused mutations with their variables.
 *
 * @param createCache replaced in tests
 */
export function mintLinkToken(backend: MeshBackend, createCache = () => new QueryClient()): MintLinkToken {
  let cache: QueryClient | undefined
  return async (request, signal) => {
    cache ??= createCache()
    const observer = new MutationObserver(cache, {
      mutationFn: () => backend.createLinkToken(request, { signal }),
      gcTime: 0,
      retry: false,
      networkMode: 'always',
    })
    try {
      return await observer.mutate()
    } finally {
      // Unobserved, the mutation leaves the cache at once, and the token with it.
      observer.reset()
    }
  }
}
