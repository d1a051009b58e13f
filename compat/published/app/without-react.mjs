// An app without React. Runs where React can't be resolved, and prints what the test checks.
import { createMeshLink, httpBackend, meshConnectionsQueryOptions, tokenBackend } from 'react-mesh-link/core'
import { meshNetworkId } from 'react-mesh-link/networks'

const all = createMeshLink({
  backend: httpBackend({ baseUrl: '/api/mesh', fetch: async () => Response.json({ connections: [] }) }),
})
const tokens = createMeshLink({
  backend: tokenBackend({
    fetchLinkToken: async () => ({ linkToken: 'fake-link-token', paymentLink: 'https://pay.example/fake' }),
  }),
})
const { queryKey, queryFn } = meshConnectionsQueryOptions(all, 'ada')
const { signal } = new AbortController()
process.stdout.write(
  JSON.stringify({
    queryKey,
    connections: await queryFn({ signal }),
    opened: (await tokens.open({ intent: 'connect' })).error?.code,
    payLink: await tokens.createPayLink({ intent: 'pay' }),
    react: await import('react-mesh-link').catch((error) => error.message),
    base: meshNetworkId(8453),
  }),
)
