import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { z } from 'zod'
import { DEFAULT_DELAY_MS, hangUp, pause, untilGone } from '../http/slow'
import { FAULTS, type FaultName, isForUsername } from '../model/catalog/faults'
import { SANDBOX_USERS } from '../model/catalog/users'
import { hasFault } from '../model/faults/take-fault'
import { faultsForSession, setSessionFaults } from '../model/session/faults'
import { requireSession } from '../model/session/session'
import type { SessionRecord } from '../model/state/records'
import type { SandboxState } from '../model/state/state'
import { type Store, showFault } from '../store/store'
import type { Time } from '../time'
import { readLinkBody, sessionKeyOf } from './body'
import type { LinkContext, LinkEnv } from './context'
import type { LinkFaults } from './contract'

/** The header that keeps an open page told of the faults that it has to show itself. */
export const FAULTS_HEADER = 'X-Sandbox-Faults'

/** Makes the faults happen of what Link's page asks for. The page's own panel is answered whatever is on. */
export function linkFaults({ store, after }: { store: Store; after: Time['after'] }) {
  return createMiddleware(async (c, next) => {
    const session = () => store.state.sessions.get(sessionKeyOf(c) ?? '')
    if (!/\/link-api\/[^/]+\/faults(\/|$)/.test(c.req.path)) {
      const slow = await showFault(store, 'page-slow', { session: session() })
      if (slow) await pause(after, slow.delayMs ?? DEFAULT_DELAY_MS, c.req.raw.signal)
      if (await showFault(store, 'page-offline', { session: session() })) return hangUp(c)
    }
    await next()
    // Asked after the call: a login may have switched some on.
    c.header(FAULTS_HEADER, clientFaults(store.state, session()).join(' '))
  })
}

/** Makes the faults of Link's page happen that show while it loads. */
export function pageLoadFaults({ store, after }: { store: Store; after: Time['after'] }) {
  return createMiddleware(async (c, next) => {
    const never = await showFault(store, 'page-never-loads')
    if (never?.mode === 'refuse') return hangUp(c)
    if (never?.mode === 'empty') return c.html('')
    if (never) {
      await untilGone(c.req.raw.signal)
      return hangUp(c)
    }
    const slow = await showFault(store, 'page-slow')
    if (slow) await pause(after, slow.delayMs ?? DEFAULT_DELAY_MS, c.req.raw.signal)
    return next()
  })
}

/**
 * Writes into Link's page which faults it has to show itself: it speaks to its host before it has a session. A page
 * that is silent is so from the start, so that one counts here; the others count when the page says that they showed.
 */
export async function announceFaults(store: Pick<Store, 'state' | 'run'>, html: string): Promise<string> {
  const names = clientFaults(store.state)
  if (names.length === 0) return html
  const [silent] = CLIENT_FAULTS
  await showFault(store, silent)
  return html.replace('<head>', `<head>\n    <meta name="sandbox-faults" content="${names.join(' ')}" />`)
}

/** Faults that only the page itself can show: what it says to its host is out of the server's hands. */
const CLIENT_FAULTS = [
  'page-silent',
  'page-malformed-payload',
  'page-double-done',
] as const satisfies FaultName[]

/** Those of them that are on, as the page is told of them. */
function clientFaults(state: SandboxState, session?: SessionRecord): FaultName[] {
  return CLIENT_FAULTS.filter((name) => hasFault(state, name, { session }))
}

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
