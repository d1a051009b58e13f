import { QueryClient } from '@tanstack/react-query'
import { retryTransient } from './retry-transient'

/** Makes the cache that the provider brings where the app has none. An app's own keeps its own defaults. */
export function createQueryClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { retry: retryTransient } } })
}
