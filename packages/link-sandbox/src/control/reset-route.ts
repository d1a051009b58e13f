import { Hono } from 'hono'
import type { ApiContext } from '../api/api-context'
import type { ApiEnv } from '../api/api-env'
import { envelope } from '../api/envelope'

/** `POST /sandbox/reset`: the client starts over. It takes no body. */
export function resetRoute({ control }: ApiContext) {
  return new Hono<ApiEnv>().post('/', async (c) => {
    await control.tenant.reset()
    return c.json(envelope('ok', {}))
  })
}
