import { Hono } from 'hono'
import { z } from 'zod'
import { sendFromWallet } from '../model/wallet/send-from-wallet'
import type { LinkExecute } from './contract'
import type { LinkContext } from './link-context'
import type { LinkEnv } from './link-env'
import { readLinkBody } from './read-link-body'
import { transferFinished } from './transfer-finished'

const text = z.string().max(256)
const body = z.object({
  previewId: text,
  hash: text.optional(),
  // Solana's limit is 1,232 bytes.
  signedTransaction: z.string().max(2_000).optional(),
})

/** `POST /link-api/{clientId}/wallet/sent`: what the wallet sent for a preview. */
export function walletSentRoute({ store, rules }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const command = { ...(await readLinkBody(c, body)), sessionKey: c.get('sessionKey') }
    const transfer = await store.run((state, given) => sendFromWallet(state, command, rules, given))
    return c.json({ step: 'executed', transfer: transferFinished(transfer) } satisfies LinkExecute)
  })
}
