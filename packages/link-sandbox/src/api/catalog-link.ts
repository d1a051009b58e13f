import type { CatalogLink } from '@meshconnect/node-api'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { ApiEnv } from '../http/authenticate'
import { queryFlag, readBody, readQuery } from '../http/body'
import { brokerType } from '../http/broker-type'
import { envelope } from '../http/envelope'
import { issueLinkToken } from '../model/session/link-token'
import type { ApiContext } from './context'
import { linkUrlOf, toLinkRequest, transferOptions } from './link-token'

const query = z.object({
  userId: z.string().min(1).max(50),
  brokerType: brokerType.optional(),
  enableTransfers: queryFlag.optional(),
  restrictMultipleAccounts: queryFlag.optional(),
  disableApiKeyGeneration: queryFlag.optional(),
})

const body = transferOptions
  .pick({
    toAddresses: true,
    amountInFiat: true,
    transactionId: true,
    clientFee: true,
    transferType: true,
    description: true,
    goodsDetails: true,
    isInclusiveFeeEnabled: true,
  })
  // In an example of Mesh's OpenAPI document, but not in its schema.
  .extend({ isCustomClientFeeProvided: z.boolean().nullish() })

/** `GET` and `POST /api/v1/cataloglink`: the deprecated form of link tokens. Answers the URL of the Link page instead of a token. */
export function catalogLinkRoute({ store, linkUrl, linkStyle }: ApiContext) {
  const answer = async (c: Context<ApiEnv>, transfer: z.output<typeof body> | undefined) => {
    const { userId, enableTransfers, ...settings } = readQuery(c, query)
    const { clientId, scope } = c.get('caller')
    const { isCustomClientFeeProvided: _, ...options } = transfer ?? {}
    const transferOptions = transfer && enableTransfers !== false ? options : undefined
    const request = toLinkRequest({ userId, ...settings, transferOptions })
    const command = { clientId, scope, userId, request }
    const { authCode } = await store.run((__, context) => issueLinkToken(command, context))
    const url = linkUrlOf(linkUrl, clientId, authCode, linkStyle)
    return c.json(envelope('ok', { content: { url, iFrameUrl: url } satisfies CatalogLink }))
  }
  return new Hono<ApiEnv>()
    .get('/', (c) => answer(c, undefined))
    .post('/', async (c) => answer(c, await readBody(c, body)))
}
