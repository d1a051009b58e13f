import { Hono } from 'hono'
import { z } from 'zod'
import { openSession } from '../model/open-session'
import type { LinkContext } from './link-context'
import { linkSession } from './link-session'
import { readLinkBody } from './read-link-body'

const body = z.object({
  authCode: z.string().max(512),
  fiatCurrency: z.string().max(64).optional(),
  standalone: z.boolean().optional(),
})

/** `POST /link-api/{clientId}/session`: the one call without a session key; it uses the link token up. */
export function sessionRoute({ store, clientName }: LinkContext) {
  return new Hono().post('/', async (c) => {
    const command = await readLinkBody(c, body)
    const session = await store.run((state, given) => openSession(state, command, given))
    return c.json(linkSession(store.state, session, clientName, command.fiatCurrency))
  })
}
