import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook } from '@testing-library/react'
import { MeshLinkProvider } from '../src/components/provider/mesh-link-provider'
import type { MeshLinkClient } from '../src/core/client/mesh-link-client'

interface Options<Props> {
  client: MeshLinkClient
  initialProps?: Props
  reactStrictMode?: boolean
  /** Retries of the app's queries. Default `false`. */
  retry?: boolean | number
  /** Further defaults of the app for its queries. */
  queries?: { refetchIntervalInBackground?: boolean }
}

/** Renders a hook below a provider, in an app with its own QueryClient. */
export function renderLinkHook<Result, Props>(
  useHook: (props: Props) => Result,
  { client, retry = false, queries, ...options }: Options<Props>,
) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry, ...queries } } })
  const rendered = renderHook(useHook, {
    ...options,
    wrapper: ({ children }) => (
      <QueryClientProvider client={queryClient}>
        <MeshLinkProvider client={client}>{children}</MeshLinkProvider>
      </QueryClientProvider>
    ),
  })
  return { ...rendered, queryClient }
}
