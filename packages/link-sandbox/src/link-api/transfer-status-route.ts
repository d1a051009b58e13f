import { Hono } from 'hono'
import { transferOfSession } from '../model/transfer-of-session'
import type { LinkTransferStatus } from './contract-transfer'
import type { LinkContext } from './link-context'
import type { LinkEnv } from './link-env'

/** `GET /link-api/{clientId}/transfer?id=`: how a transfer goes. */
export function transferStatusRoute({ store, now }: LinkContext) {
  return new Hono<LinkEnv>().get('/', (c) => {
    const query = { sessionKey: c.get('sessionKey'), transferId: c.req.query('id') ?? '' }
    const { status } = transferOfSession(store.state, query, now())
    const answer: LinkTransferStatus = { status }
    return c.json(answer)
  })
}
