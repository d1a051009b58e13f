import { Hono } from 'hono'
import { z } from 'zod'
import { previewTransfer } from '../model/preview-transfer'
import type { LinkContext } from './link-context'
import type { LinkEnv } from './link-env'
import { linkPreview } from './link-preview'
import { readLinkBody } from './read-link-body'

const text = z.string().max(256)
const body = z.object({
  connectionKey: text,
  symbol: text,
  networkId: text,
  // A decimal string keeps the places that a JSON number would lose.
  amount: z.union([z.number(), text]),
  funding: z.array(text).max(50).optional(),
})

/** `POST /link-api/{clientId}/preview`: prices a transfer. */
export function previewRoute({ store, now }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const sessionKey = c.get('sessionKey')
    const command = { ...(await readLinkBody(c, body)), sessionKey }
    const preview = await store.run((state, given) => previewTransfer(state, command, given))
    return c.json(linkPreview(preview, now()))
  })
}
