import { Hono } from 'hono'
import { z } from 'zod'
import { confirmLogin } from '../model/confirm-login'
import { resendLoginCode } from '../model/resend-login-code'
import { accountChoice } from './account-choice'
import type { LinkContext } from './link-context'
import type { LinkEnv } from './link-env'
import { readLinkBody } from './read-link-body'

const text = z.string().max(256)
const body = z.object({ challengeKey: text, code: text })
const resendBody = z.object({ challengeKey: text })

/** `POST /link-api/{clientId}/mfa`: the code of a login; answers the accounts to choose from. `/resend` sends another code. */
export function mfaRoute({ store }: LinkContext) {
  return new Hono<LinkEnv>()
    .post('/', async (c) => {
      const command = { ...(await readLinkBody(c, body)), sessionKey: c.get('sessionKey') }
      const accounts = await store.run((state, given) => confirmLogin(state, command, given))
      return c.json(accountChoice(store.state, accounts))
    })
    .post('/resend', async (c) => {
      const command = { ...(await readLinkBody(c, resendBody)), sessionKey: c.get('sessionKey') }
      await store.run((state, given) => resendLoginCode(state, command, given))
      return c.json({})
    })
}
