import type { Decorator } from '@storybook/react-vite'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { MeshLinkProvider } from '../../src/components/provider/mesh-link-provider'
import { createStoryClient } from './create-story-client'

/** Renders a story below a provider, with the client for its parameter `meshLink`. */
export const withMeshLink: Decorator = (Story, { parameters: { meshLink = {}, width } }) => {
  const [client] = useState(() => createStoryClient(meshLink))
  const [queryClient] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: false } } }))
  return (
    <QueryClientProvider client={queryClient}>
      <MeshLinkProvider client={client}>
        <div style={{ width: width && `min(${width}px, calc(100vw - 32px))` }}>
          <Story />
        </div>
      </MeshLinkProvider>
    </QueryClientProvider>
  )
}
