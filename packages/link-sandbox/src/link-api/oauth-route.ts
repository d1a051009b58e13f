import { Hono } from 'hono'
import { z } from 'zod'
import { loginWindowResult } from '../model/login-window-result'
import { openLoginWindow } from '../model/open-login-window'
import { requireSession } from '../model/require-session'
import { accountChoice } from './account-choice'
import type { LinkOAuth, LinkOAuthResult } from './contract-connect'
import type { LinkContext } from './link-context'
import type { LinkEnv } from './link-env'
import { readLinkBody } from './read-link-body'

const text = z.string().max(256)
const body = z.object({ integrationId: text })
const resultBody = z.object({ challengeKey: text })

/** `POST /link-api/{clientId}/oauth`: a window of the institution for Link to open; `/result`: what it led to so far. */
export function oauthRoute({ store, now }: LinkContext) {
  return new Hono<LinkEnv>()
    .post('/', async (c) => {
      const command = { ...(await readLinkBody(c, body)), sessionKey: c.get('sessionKey') }
      const opened = await store.run((state, given) => openLoginWindow(state, command, given))
      const { clientId } = requireSession(store.state, command.sessionKey, now())
      const answer: LinkOAuth = {
        challengeKey: opened.challengeKey,
        url: `/oauth/${encodeURIComponent(clientId)}/authorize?state=${encodeURIComponent(opened.state)}`,
      }
      return c.json(answer)
    })
    .post('/result', async (c) => {
      const command = { ...(await readLinkBody(c, resultBody)), sessionKey: c.get('sessionKey') }
      const accounts = loginWindowResult(store.state, command, now())
      const answer: LinkOAuthResult = accounts ? accountChoice(store.state, accounts) : { step: 'pending' }
      return c.json(answer)
    })
}
