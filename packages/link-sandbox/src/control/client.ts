import { Hono } from 'hono'
import { z } from 'zod'
import type { Client, SandboxClock } from '../clients/client'
import type { ApiEnv } from '../http/authenticate'
import { readBody, readJson } from '../http/body'
import { ApiError, envelope } from '../http/envelope'
import { linkStyleSchema } from '../link-style'
import { BROKER_TYPES, WEBHOOK_DELIVERIES } from '../options'
import type { ControlContext } from './context'

const clientBody = z.strictObject({
  clientName: z.string().optional(),
  webhookUrl: z.string().max(2048).optional(),
  seed: z.string().optional(),
  settleAfterSeconds: z.number().optional(),
  allowedOrigins: z.array(z.string().max(256)).max(50).optional(),
  linkStyle: linkStyleSchema.optional(),
  brokerTypes: z.enum(BROKER_TYPES).optional(),
  webhookDelivery: z.enum(WEBHOOK_DELIVERIES).optional(),
})

/** `/sandbox/clients`: creates, lists and removes clients. For the sandbox's own client only. */
export function clientsRoute({ clients }: ControlContext) {
  function requireClients() {
    if (clients) return clients
    throw new ApiError(
      'permissionDenied',
      'Only the sandbox’s own client can create, list and remove clients.',
    )
  }
  return new Hono<ApiEnv>()
    .get('/', (c) => c.json(envelope('ok', { content: { items: requireClients().list().map(clientModel) } })))
    .post('/', async (c) => {
      const { create } = requireClients()
      const client = await create(await readBody(c, clientBody))
      const { clientSecret, readClientSecret, webhookSecret } = client
      const content = { ...clientModel(client), clientSecret, readClientSecret, webhookSecret }
      return c.json(envelope('ok', { content }))
    })
    .delete('/:clientId', async (c) => {
      await requireClients().remove(c.req.param('clientId'))
      return c.json(envelope('ok', {}))
    })
}

/** A client without its secrets, and without the seed: it would reveal them. */
function clientModel({ clientId, settings }: Client) {
  const { seed: _, ...shown } = settings
  return { clientId, ...shown }
}

const MAX_SNAPSHOT_BYTES = 64 * 1024 * 1024

/** `/sandbox/snapshot`: takes and restores a snapshot of the client. */
export function snapshotRoute({ client }: ControlContext) {
  return new Hono<ApiEnv>()
    .get('/', (c) => c.json(envelope('ok', { content: client.snapshot() })))
    .put('/', async (c) => {
      await client.restore(await readJson(c, MAX_SNAPSHOT_BYTES))
      return c.json(envelope('ok', {}))
    })
}

/** `POST /sandbox/reset`: deletes the client's data. No body. */
export function resetRoute({ client }: ControlContext) {
  return new Hono<ApiEnv>().post('/', async (c) => {
    await client.reset()
    return c.json(envelope('ok', {}))
  })
}

const clockBody = z
  .strictObject({
    advanceSeconds: z.number().optional(),
    set: z.iso.datetime({ offset: true, error: 'must be an ISO 8601 time with a time zone' }).optional(),
    freeze: z.boolean().optional(),
  })
  .refine((body) => Object.keys(body).length === 1, 'Give exactly one of advanceSeconds, set and freeze')

/** `/sandbox/clock`: reads and moves the client's clock. A move answers when everything that became due has run. */
export function clockRoute({ client }: ControlContext) {
  const { clock } = client
  return new Hono<ApiEnv>()
    .get('/', (c) => c.json(envelope('ok', { content: clockModel(clock) })))
    .post('/', async (c) => {
      const { advanceSeconds, set, freeze } = await readBody(c, clockBody)
      if (advanceSeconds !== undefined) await clock.advance(advanceSeconds * 1000)
      else if (set !== undefined) await clock.set(new Date(set))
      else if (freeze) await clock.freeze()
      else await clock.resume()
      return c.json(envelope('ok', { content: clockModel(clock) }))
    })
}

function clockModel(clock: SandboxClock) {
  return { now: new Date(clock.now()).toISOString(), isFrozen: clock.isFrozen() }
}
