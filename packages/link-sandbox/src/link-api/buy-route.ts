import { Hono } from 'hono'
import { z } from 'zod'
import { executePurchase } from '../model/purchase/execute-purchase'
import { previewPurchase } from '../model/purchase/preview-purchase'
import type { LinkBuy } from './contract-transfer'
import type { LinkContext } from './link-context'
import type { LinkEnv } from './link-env'
import { linkPreview } from './link-preview'
import { readLinkBody } from './read-link-body'
import { transferFinished } from './transfer-finished'

const text = z.string().max(256)
const asked = z.object({ symbol: text, networkId: text, amount: z.union([z.number(), text]) })
const payment = z.object({ previewId: text, cardNumber: z.string().max(32) })

/** `/link-api/{clientId}/buy`: an asset bought with a sandbox card, priced and then paid. */
export function buyRoute({ store, now, rules }: LinkContext) {
  return new Hono<LinkEnv>()
    .post('/preview', async (c) => {
      const command = { ...(await readLinkBody(c, asked)), sessionKey: c.get('sessionKey') }
      const preview = await store.run((state, given) => previewPurchase(state, command, given))
      return c.json(linkPreview(preview, now()))
    })
    .post('/', async (c) => {
      const command = { ...(await readLinkBody(c, payment)), sessionKey: c.get('sessionKey') }
      const transfer = await store.run((state, given) => executePurchase(state, command, rules, given))
      const answer: LinkBuy = { step: 'executed', transfer: transferFinished(transfer) }
      return c.json(answer)
    })
}
