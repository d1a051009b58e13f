import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type RenderOptions, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { MeshLinkProvider } from '../src/components/provider/mesh-link-provider'
import type { MeshLinkClient } from '../src/core/client/mesh-link-client'

interface Options extends RenderOptions {
  client: MeshLinkClient
  userKey?: string
}

/** Renders below a provider, in an app without query retries. */
export function renderWithLink(ui: ReactNode, { client, userKey, ...options }: Options) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const user = userEvent.setup()
  const rendered = render(ui, {
    ...options,
    wrapper: ({ children }) => (
      <QueryClientProvider client={queryClient}>
        <MeshLinkProvider client={client} userKey={userKey}>
          {children}
        </MeshLinkProvider>
      </QueryClientProvider>
    ),
  })
  return { ...rendered, queryClient, user }
}
