import { Hono } from 'hono'
import { z } from 'zod'
import type { ApiContext } from '../api/api-context'
import type { ApiEnv } from '../api/api-env'
import { envelope } from '../api/envelope'
import { readBody } from '../api/read-body'

const body = z.strictObject({
  userId: z.string().min(1, 'must not be empty').max(300),
  integrationId: z.guid('must be a UUID').transform((id) => id.toLowerCase()),
  username: z.string().max(256),
  scope: z.enum(['read', 'write']).optional(),
})

/** `POST /sandbox/connections`: connects an account without Link, and answers what Link would have handed over. */
export function connectionsRoute({ control }: ApiContext) {
  return new Hono<ApiEnv>().post('/', async (c) => {
    const content = await control.tenant.connect(await readBody(c, body))
    return c.json(envelope('ok', { content }))
  })
}
