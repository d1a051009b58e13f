import { Hono } from 'hono'
import { z } from 'zod'
import type { Client, SandboxClock } from '../clients/client'
import type { ApiEnv } from '../http/authenticate'
import { readBody, readJson } from '../http/body'
import { ApiError, envelope } from '../http/envelope'
import { linkStyleSchema } from '../link-style'
import type { ControlContext } from './context'

const clientBody = z.strictObject({
  clientName: z.string().optional(),
  webhookUrl: z.string().max(2048).optional(),
  seed: z.string().optional(),
  settleAfterSeconds: z.number().optional(),
  allowedOrigins: z.array(z.string().max(256)).max(50).optional(),
  linkStyle: linkStyleSchema.optional(),
})

/** `/sandbox/clients`: makes, lists and removes clients. With the credentials of the sandbox's own client only. */
export function clientsRoute({ clients }: ControlContext) {
  function ownClients() {
    if (clients) return clients
    throw new ApiError('permissionDenied', 'Only the sandbox’s own client makes and removes clients.')
  }
  return new Hono<ApiEnv>()
    .get('/', (c) => c.json(envelope('ok', { content: { items: ownClients().list().map(listed) } })))
    .post('/', async (c) => {
      const { create } = ownClients()
      const client = await create(await readBody(c, clientBody))
      const { clientSecret, readClientSecret, webhookSecret } = client
      const content = { ...listed(client), clientSecret, readClientSecret, webhookSecret }
      return c.json(envelope('ok', { content }))
    })
    .delete('/:clientId', async (c) => {
      await ownClients().remove(c.req.param('clientId'))
      return c.json(envelope('ok', {}))
    })
}

/** A client without its secrets; a seed would give them away. */
function listed({ clientId, settings }: Client) {
  const { seed: _, ...shown } = settings
  return { clientId, ...shown }
}

const LARGEST_SNAPSHOT = 64 * 1024 * 1024

/** `/sandbox/snapshot`: everything that happened to a client as one document, and back. */
export function snapshotRoute({ client }: ControlContext) {
  return new Hono<ApiEnv>()
    .get('/', (c) => c.json(envelope('ok', { content: client.snapshot() })))
    .put('/', async (c) => {
      await client.restore(await readJson(c, LARGEST_SNAPSHOT))
      return c.json(envelope('ok', {}))
    })
}

/** `POST /sandbox/reset`: the client starts over. It takes no body. */
export function resetRoute({ client }: ControlContext) {
  return new Hono<ApiEnv>().post('/', async (c) => {
    await client.reset()
    return c.json(envelope('ok', {}))
  })
}

const clockBody = z
  .strictObject({
    advanceSeconds: z.number().optional(),
    set: z.iso.datetime({ offset: true, error: 'must be an ISO 8601 time with its zone' }).optional(),
    freeze: z.boolean().optional(),
  })
  .refine((given) => Object.keys(given).length === 1, 'Give exactly one of advanceSeconds, set and freeze')

/** `/sandbox/clock`: reads the client's clock, and moves it. A move answers when what came due on the way is done. */
export function clockRoute({ client }: ControlContext) {
  const { clock } = client
  return new Hono<ApiEnv>()
    .get('/', (c) => c.json(envelope('ok', { content: reading(clock) })))
    .post('/', async (c) => {
      const { advanceSeconds, set, freeze } = await readBody(c, clockBody)
      if (advanceSeconds !== undefined) await clock.advance(advanceSeconds * 1000)
      else if (set !== undefined) await clock.set(new Date(set))
      else if (freeze) await clock.freeze()
      else await clock.resume()
      return c.json(envelope('ok', { content: reading(clock) }))
    })
}

function reading(clock: SandboxClock) {
  return { now: new Date(clock.now()).toISOString(), isFrozen: clock.isFrozen() }
}
