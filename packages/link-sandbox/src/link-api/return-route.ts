import { Hono } from 'hono'
import { z } from 'zod'
import { returnAccounts } from '../model/return-accounts'
import type { LinkReturn } from './contract'
import type { LinkContext } from './link-context'
import type { LinkEnv } from './link-env'
import { linkIntegration } from './link-integration'
import { readLinkBody } from './read-link-body'

const MOST_TOKENS = 100

const accessToken = z.object({ accessToken: z.string(), brokerType: z.string().optional() })
const body = z.object({ accessTokens: z.array(z.unknown()) })

/** `POST /link-api/{clientId}/return`: recognises what the host passed for a returning user. Entries of another shape are passed over. */
export function returnRoute({ store }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const given = await readLinkBody(c, body)
    const accessTokens = given.accessTokens.slice(0, MOST_TOKENS).flatMap((entry) => {
      const parsed = accessToken.safeParse(entry)
      return parsed.success ? [parsed.data] : []
    })
    const command = { sessionKey: c.get('sessionKey'), accessTokens }
    const returned = await store.run((state, inputs) => returnAccounts(state, command, inputs))
    const answer: LinkReturn = {
      accounts: returned.map(({ connectionKey, integration, account, needsLogin }) => ({
        connectionKey,
        integration: linkIntegration(integration),
        accountId: account.accountId,
        accountName: account.name,
        needsLogin,
      })),
    }
    return c.json(answer)
  })
}
