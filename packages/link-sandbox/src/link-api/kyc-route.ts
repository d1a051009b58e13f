import { Hono } from 'hono'
import { z } from 'zod'
import { passKyc } from '../model/pass-kyc'
import type { LinkKyc } from './contract-transfer'
import type { LinkContext } from './link-context'
import type { LinkEnv } from './link-env'
import { readLinkBody } from './read-link-body'

const body = z.object({ connectionKey: z.string().max(256) })

/** `POST /link-api/{clientId}/kyc`: the person has shown the institution who they are. */
export function kycRoute({ store }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const command = { ...(await readLinkBody(c, body)), sessionKey: c.get('sessionKey') }
    await store.run((state, given) => passKyc(state, command, given))
    const answer: LinkKyc = { step: 'assets' }
    return c.json(answer)
  })
}
