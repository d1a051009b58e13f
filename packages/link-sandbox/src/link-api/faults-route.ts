import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { CLIENT_FAULTS } from '../faults/client-faults'
import { showFault } from '../faults/show-fault'
import { SANDBOX_USERS } from '../model/catalog/sandbox-users'
import { isForUsername } from '../model/faults/fault-reach'
import { FAULTS } from '../model/faults/faults'
import { faultsForSession } from '../model/faults/faults-for-session'
import { setSessionFaults } from '../model/faults/set-session-faults'
import { requireSession } from '../model/require-session'
import type { LinkFaults } from './contract-faults'
import type { LinkContext } from './link-context'
import type { LinkEnv } from './link-env'
import { readLinkBody } from './read-link-body'

const body = z.object({ faults: z.array(z.string().max(100)).max(100) })
const shown = z.object({ name: z.enum(CLIENT_FAULTS) })

/** `/link-api/{clientId}/faults`: what the panel in Link switches, for its session only. */
export function faultsRoute({ store, rules, now }: LinkContext) {
  function answer(c: Context<LinkEnv>) {
    const session = requireSession(store.state, c.get('sessionKey'), now())
    const faults: LinkFaults = {
      faults: faultsForSession(session, rules).map((name) => ({
        name,
        place: FAULTS[name].place,
        isOn: session.faults?.includes(name) ?? false,
        isOnForEveryone: store.state.faults.has(name),
        isForUsername: isForUsername(name),
      })),
      usernames: [...SANDBOX_USERS.keys()],
    }
    return c.json(faults)
  }

  return (
    new Hono<LinkEnv>()
      .get('/', answer)
      .put('/', async (c) => {
        const command = { ...(await readLinkBody(c, body)), sessionKey: c.get('sessionKey') }
        await store.run((state, given) => setSessionFaults(state, command, given))
        return answer(c)
      })
      // The page says that it has shown a fault, which counts the ones that are on a number of times.
      .post('/shown', async (c) => {
        const { name } = await readLinkBody(c, shown)
        const session = requireSession(store.state, c.get('sessionKey'), now())
        await showFault(store, name, { session })
        return c.json({})
      })
  )
}
