import { Hono } from 'hono'
import { createMeshLinkHandler, defineIntents, meshLinkConfigFromEnv } from 'mesh-link-server'
import { meshNetworks } from 'react-mesh-link/networks'
import { z } from 'zod'

const { networkId } = meshNetworks.base
const address = '0xde709f2102306220921060314715629080e2fb77'

export const intents = defineIntents({
  deposit: {
    params: z.object({ asset: z.enum(['USDC', 'ETH']) }),
    linkToken: ({ params: { asset } }) => ({
      transferOptions: { toAddresses: [{ networkId, symbol: asset, address }] },
      data: { asset },
    }),
  },
})

const handler = createMeshLinkHandler({
  ...meshLinkConfigFromEnv(process.env),
  intents,
  authenticate: () => ({ userId: 'user-1' }),
})
await handler.ready()

export const app = new Hono().all('/api/mesh/*', (c) => handler(c.req.raw))
