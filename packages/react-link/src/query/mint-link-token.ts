import { MutationObserver, QueryClient } from '@tanstack/react-query'
import type { MeshBackend } from '../core/backend/mesh-backend'
import type { MintLinkToken } from '../core/link-token/link-token-source'

/**
 * Gets link tokens by a mutation in a QueryClient of our own, which is made for the first token and so only in browsers.
 * The app's persisters, `dehydrate` and devtools never see the tokens. In the app's QueryClient they would, whatever the
 * `meta`: `dehydrate` serialises paused mutations with their variables.
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
      // Without an observer, the mutation and its token leave the cache at once.
      observer.reset()
    }
  }
}
