import {
  createMeshLink,
  type LinkResult,
  meshConnectionsQueryOptions,
  meshTransfersQueryOptions,
  tokenBackend,
} from 'react-mesh-link/core'
import { meshNetworkId, meshNetworks } from 'react-mesh-link/networks'

/** Like the backend's `typeof intents`. */
type Intents = {
  order: {
    linkToken: (input: { userId: string }) => Promise<{ integrationId: string; data: { orderId: number } }>
  }
}

const client = createMeshLink<Intents>({
  backend: tokenBackend({
    async fetchLinkToken({ intent, params }, { signal }) {
      const body = JSON.stringify({ intent, params })
      const response = await fetch('/api/link-token', { method: 'POST', body, signal: signal ?? null })
      return (await response.json()).linkToken
    },
  }),
})

export async function openOrder(button: HTMLButtonElement): Promise<LinkResult | undefined> {
  // @ts-expect-error -- the backend offers no such intent
  void client.open({ intent: 'withdraw' })
  const result = await client.open({
    intent: 'order',
    integration: 'coinbase',
    appearance: { theme: 'dark' },
  })
  button.textContent = `${result.data?.orderId.toFixed()} ${result.lastFailure?.message}`
  const { paymentLink, error } = await client.createPayLink({ intent: 'order' })
  button.title = paymentLink ?? error.message
  return result
}

/** As an adapter of TanStack Query for any framework takes them. */
export async function read(
  context: Parameters<ReturnType<typeof meshConnectionsQueryOptions>['queryFn']>[0],
): Promise<string> {
  const [connection] = await meshConnectionsQueryOptions(client).queryFn(context)
  const every: number | false = meshTransfersQueryOptions(client).refetchInterval({
    state: { data: [], error: null },
  })
  return `${connection?.brokerName} ${every} ${meshNetworkId(1)} ${meshNetworks.base.evmChainId.toFixed()}`
}
