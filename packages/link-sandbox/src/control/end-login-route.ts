import { Hono } from 'hono'
import { z } from 'zod'
import type { ApiContext } from '../api/api-context'
import type { ApiEnv } from '../api/api-env'
import { brokerType } from '../api/broker-type'
import { envelope } from '../api/envelope'
import { readBody } from '../api/read-body'
import { endLogin } from '../model/end-login'

const body = z.strictObject({ authToken: z.string().min(1, 'must not be empty'), type: brokerType })

/** `POST /sandbox/end-login`: ends the login of a token, which Mesh itself leaves to the institution. For tests. */
export function endLoginRoute({ store }: ApiContext) {
  return new Hono<ApiEnv>().post('/', async (c) => {
    const { authToken, type } = await readBody(c, body)
    const { clientId } = c.get('caller')
    await store.run((state, given) => endLogin(state, { clientId, token: authToken, type }, given))
    return c.json(envelope('ok', {}))
  })
}
