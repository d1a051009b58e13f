import { Hono } from 'hono'
import { z } from 'zod'
import { revokeConnection } from '../model/revoke-connection'
import type { ApiContext } from './api-context'
import type { ApiEnv } from './api-env'
import { envelope } from './envelope'
import { readBody } from './read-body'
import { tokenFields } from './token-fields'

const body = z.strictObject(tokenFields)

/** `DELETE /api/v1/account`: removes a connection for good. */
export function accountRoute({ store }: ApiContext) {
  return new Hono<ApiEnv>().delete('/', async (c) => {
    const { authToken, type } = await readBody(c, body)
    const { clientId } = c.get('caller')
    await store.run((state, given) => revokeConnection(state, { clientId, token: authToken, type }, given))
    return c.json(envelope('ok'))
  })
}
