import { Hono } from 'hono'
import { z } from 'zod'
import { startLogin } from '../model/start-login'
import { accountChoice } from './account-choice'
import type { LinkLogin } from './contract'
import type { LinkContext } from './link-context'
import type { LinkEnv } from './link-env'
import { readLinkBody } from './read-link-body'

const text = z.string().max(256)
const body = z.object({ integrationId: text, username: text, password: text })

/** `POST /link-api/{clientId}/login`: user name and password at an integration. */
export function loginRoute({ store }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const command = { ...(await readLinkBody(c, body)), sessionKey: c.get('sessionKey') }
    const { challengeKey, accounts } = await store.run((state, given) => startLogin(state, command, given))
    const answer: LinkLogin = {
      challengeKey,
      ...(accounts ? accountChoice(store.state, accounts) : { step: 'mfa' }),
    }
    return c.json(answer)
  })
}
