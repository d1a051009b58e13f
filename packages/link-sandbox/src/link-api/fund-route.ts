import { Hono } from 'hono'
import { z } from 'zod'
import { fundTransfer } from '../model/funding/fund-transfer'
import type { LinkFund } from './contract-transfer'
import type { LinkContext } from './link-context'
import type { LinkEnv } from './link-env'
import { readLinkBody } from './read-link-body'

const text = z.string().max(256)
const body = z.object({ previewId: text, optionId: text })

/** `POST /link-api/{clientId}/fund`: carries out one part of a preview's funding. */
export function fundRoute({ store }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const command = { ...(await readLinkBody(c, body)), sessionKey: c.get('sessionKey') }
    const answer: LinkFund = await store.run((state, given) => fundTransfer(state, command, given))
    return c.json(answer)
  })
}
