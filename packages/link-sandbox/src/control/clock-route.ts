import { Hono } from 'hono'
import { z } from 'zod'
import type { ApiContext } from '../api/api-context'
import type { ApiEnv } from '../api/api-env'
import { envelope } from '../api/envelope'
import { readBody } from '../api/read-body'
import type { SandboxClock } from '../tenant/sandbox-clock'

const body = z
  .strictObject({
    advanceSeconds: z.number().optional(),
    set: z.iso.datetime({ offset: true, error: 'must be an ISO 8601 time with its zone' }).optional(),
    freeze: z.boolean().optional(),
  })
  .refine((given) => Object.keys(given).length === 1, 'Give exactly one of advanceSeconds, set and freeze')

/** `/sandbox/clock`: reads the client's clock, and moves it. A move answers when what came due on the way is done. */
export function clockRoute({ control }: ApiContext) {
  const { clock } = control.tenant
  return new Hono<ApiEnv>()
    .get('/', (c) => c.json(envelope('ok', { content: reading(clock) })))
    .post('/', async (c) => {
      const { advanceSeconds, set, freeze } = await readBody(c, body)
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
