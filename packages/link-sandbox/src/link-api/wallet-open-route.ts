import { Hono } from 'hono'
import { z } from 'zod'
import { openWallet } from '../model/wallet/open-wallet'
import type { LinkContext } from './link-context'
import type { LinkEnv } from './link-env'
import { readLinkBody } from './read-link-body'

const body = z.object({ integrationId: z.string().max(256) })

/** `POST /link-api/{clientId}/wallet/open`: before the page turns to a wallet, so that a wallet can be out of order on demand. */
export function walletOpenRoute({ store }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const command = { ...(await readLinkBody(c, body)), sessionKey: c.get('sessionKey') }
    await store.run((state, given) => openWallet(state, command, given))
    return c.json({})
  })
}
