import { QueryClient } from '@tanstack/react-query'

/**
 * Makes a cache of our own for what is secret. The app's persisters, `dehydrate` and devtools never meet it:
 * marking queries in the app's cache is not enough, since `dehydrate` serialises paused mutations with their variables.
 */
export function createPrivateQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { mutations: { gcTime: 0, retry: false, networkMode: 'always' } },
  })
}
