import { Hono } from 'hono'
import { z } from 'zod'
import { chooseAccounts } from '../model/choose-accounts'
import { type ConnectedAccounts, connectAccounts } from '../model/connect-accounts'
import { accessDelay, type DelayedAccess, delayAccess } from '../model/delay-access'
import type { LinkConnect } from './contract'
import { delayedMessage } from './delayed-message'
import { linkConnected } from './link-connected'
import type { LinkContext } from './link-context'
import type { LinkEnv } from './link-env'
import { readLinkBody } from './read-link-body'

const text = z.string().max(256)
const body = z.object({ challengeKey: text, accountIds: z.array(text).max(100) })

/** `POST /link-api/{clientId}/connect`: shares the chosen accounts with the integrator, now or when the institution allows it. */
export function connectRoute({ store, now }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const command = { ...(await readLinkBody(c, body)), sessionKey: c.get('sessionKey') }
    const outcome = await store.run<ConnectedAccounts | DelayedAccess>((state, given) => {
      const chosen = chooseAccounts(state, command, given.now)
      const delay = accessDelay(state, chosen, given.now)
      return delay ? delayAccess(chosen, delay, given) : connectAccounts(state, command, given)
    })
    const answer: LinkConnect =
      'refresh' in outcome ? delayedMessage(outcome, now()) : linkConnected(outcome, now())
    return c.json(answer)
  })
}
