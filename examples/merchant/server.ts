import { Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { createMeshLinkServer, defineIntents, MeshLinkProblem, meshLinkConfigFromEnv } from 'mesh-link-server'
import { bodyOf, MERCHANT, WANTED } from './back-office'

export const intents = defineIntents({ connect: { scope: 'read', linkToken: () => ({}) } })
const server = createMeshLinkServer({ ...meshLinkConfigFromEnv(process.env), intents })
await server.ready()

export const app = new Hono()
  .use(csrf())
  .post('/api/mesh/link-token', async (c) => c.json(await server.mintLinkToken(MERCHANT, await bodyOf(c))))
  .get('/api/mesh/connections', async (c) => c.json({ connections: await server.connections(MERCHANT) }))
  .post('/api/mesh/connections', async (c) =>
    c.json({ connections: await server.saveConnections(MERCHANT, await bodyOf(c)) }),
  )
  .get('/api/addresses/:id', async (c) => {
    const addresses = await server.withAccessToken(MERCHANT, c.req.param('id'), (account) =>
      Promise.all(WANTED.map((wanted) => account.depositAddress(wanted))),
    )
    return c.json(addresses)
  })
  .onError((error) => {
    if (!(error instanceof MeshLinkProblem)) throw error
    return Response.json(error, { status: error.status, headers: error.headers })
  })
