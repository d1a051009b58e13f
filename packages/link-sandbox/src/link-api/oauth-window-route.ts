import { Hono } from 'hono'
import { z } from 'zod'
import { decideLoginWindow } from '../model/decide-login-window'
import { enterLoginWindow } from '../model/enter-login-window'
import { requireLoginWindow } from '../model/require-login-window'
import type { LinkOAuthDecided, LinkOAuthLogin, LinkOAuthWindow } from './contract-connect'
import type { LinkContext } from './link-context'
import { linkIntegration } from './link-integration'
import { readLinkBody } from './read-link-body'

const text = z.string().max(256)
const body = z.object({ state: text })
const loginBody = z.object({ state: text, username: text, password: text })
const decideBody = z.object({ state: text, isAllowed: z.boolean() })

/** `/link-api/{clientId}/oauth-window`: what the window of an institution asks for. Its state is its only right. */
export function oauthWindowRoute({ store, now, clientName }: LinkContext) {
  return new Hono()
    .post('/', async (c) => {
      const { session, integration } = requireLoginWindow(store.state, await readLinkBody(c, body), now())
      const answer: LinkOAuthWindow = {
        integration: linkIntegration(integration),
        clientName,
        isTransfer: session.request.transfer !== undefined,
      }
      return c.json(answer)
    })
    .post('/login', async (c) => {
      const command = await readLinkBody(c, loginBody)
      const step = await store.run((state, given) => enterLoginWindow(state, command, given))
      const answer: LinkOAuthLogin = { step }
      return c.json(answer)
    })
    .post('/decide', async (c) => {
      const command = await readLinkBody(c, decideBody)
      const step = await store.run((state, given) => decideLoginWindow(state, command, given))
      const answer: LinkOAuthDecided = { step }
      return c.json(answer)
    })
}
