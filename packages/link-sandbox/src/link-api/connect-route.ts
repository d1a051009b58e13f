import { Hono } from 'hono'
import { z } from 'zod'
import { connectAccounts } from '../model/connect-accounts'
import { linkConnect } from './link-connect'
import type { LinkContext } from './link-context'
import type { LinkEnv } from './link-env'
import { readLinkBody } from './read-link-body'

const text = z.string().max(256)
const body = z.object({ challengeKey: text, accountIds: z.array(text).max(100) })

/** `POST /link-api/{clientId}/connect`: shares the chosen accounts with the integrator. */
export function connectRoute({ store, now }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const command = { ...(await readLinkBody(c, body)), sessionKey: c.get('sessionKey') }
    const connected = await store.run((state, given) => connectAccounts(state, command, given))
    return c.json(linkConnect(connected, now()))
  })
}
