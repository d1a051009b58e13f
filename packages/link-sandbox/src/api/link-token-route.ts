import { Hono } from 'hono'
import { issueLinkToken } from '../model/issue-link-token'
import type { ApiContext } from './api-context'
import type { ApiEnv } from './api-env'
import { envelope } from './envelope'
import { linkTokenRequest } from './link-token-request'
import { readBody } from './read-body'
import { toLinkRequest } from './to-link-request'

/** `POST /api/v1/linktoken`: a one-time token for one Link session. */
export function linkTokenRoute({ store, linkUrl }: ApiContext) {
  return new Hono<ApiEnv>().post('/', async (c) => {
    const body = await readBody(c, linkTokenRequest)
    const { clientId, scope } = c.get('caller')
    const command = { clientId, scope, userId: body.userId, request: toLinkRequest(body) }
    const { authCode } = await store.run((_, given) => issueLinkToken(command, given))
    const url = `${linkUrl}/b2b-iframe/${encodeURIComponent(clientId)}/broker-connect?auth_code=${authCode}`
    const content = {
      linkToken: Buffer.from(url).toString('base64'),
      paymentLink: body.transferOptions?.generatePayLink ? url : null,
    }
    return c.json(envelope('ok', { content }))
  })
}
