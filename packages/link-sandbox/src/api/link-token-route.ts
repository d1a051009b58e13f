import type { LinkTokenModel } from '@meshconnect/node-api'
import { Hono } from 'hono'
import { issueLinkToken } from '../model/issue-link-token'
import type { ApiContext } from './api-context'
import type { ApiEnv } from './api-env'
import { envelope } from './envelope'
import { linkTokenRequest } from './link-token-request'
import { linkUrlOf } from './link-url'
import { readBody } from './read-body'
import { toLinkRequest } from './to-link-request'

/** `POST /api/v1/linktoken`: a one-time token for one Link session. */
export function linkTokenRoute({ store, linkUrl, linkStyle }: ApiContext) {
  return new Hono<ApiEnv>().post('/', async (c) => {
    const body = await readBody(c, linkTokenRequest)
    const { clientId, scope } = c.get('caller')
    const command = { clientId, scope, userId: body.userId, request: toLinkRequest(body) }
    const { authCode } = await store.run((_, given) => issueLinkToken(command, given))
    const url = linkUrlOf(linkUrl, clientId, authCode, linkStyle)
    const content = {
      linkToken: Buffer.from(url).toString('base64'),
      paymentLink: command.request.payLink ? url : null,
    } satisfies LinkTokenModel
    return c.json(envelope('ok', { content }))
  })
}
