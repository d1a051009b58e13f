import { Hono } from 'hono'
import { z } from 'zod'
import { accountValue } from '../model/account-value'
import { confirmLogin } from '../model/confirm-login'
import { unitsToNumber } from '../model/money/units-to-number'
import type { LinkMfa } from './contract'
import type { LinkContext } from './link-context'
import type { LinkEnv } from './link-env'
import { readLinkBody } from './read-link-body'

const text = z.string().max(256)
const body = z.object({ challengeKey: text, code: text })

/** `POST /link-api/{clientId}/mfa`: the code of a login; answers the accounts to choose from. */
export function mfaRoute({ store }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const command = { ...(await readLinkBody(c, body)), sessionKey: c.get('sessionKey') }
    const accounts = await store.run((state, given) => confirmLogin(state, command, given))
    const answer: LinkMfa = {
      step: 'accounts',
      accounts: accounts.map((account) => ({
        accountId: account.accountId,
        accountName: account.name,
        totalInFiat: unitsToNumber(accountValue(store.state, account), 2),
      })),
    }
    return c.json(answer)
  })
}
