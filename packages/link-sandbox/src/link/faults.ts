import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { z } from 'zod'
import { DEFAULT_DELAY_MS, hangUp, pause, untilDisconnected } from '../http/slow'
import { FAULTS, type FaultName, isForUsername } from '../model/catalog/faults'
import { SANDBOX_USERS } from '../model/catalog/users'
import { hasFault } from '../model/faults/take-fault'
import { faultsForSession, setSessionFaults } from '../model/session/faults'
import { requireSession } from '../model/session/session'
import type { SessionRecord } from '../model/state/session-records'
import type { SandboxState } from '../model/state/state'
import { type Store, showFault } from '../store/store'
import type { Time } from '../time'
import { readCommand, readLinkBody, sessionKeyOf } from './body'
import type { LinkContext, LinkEnv } from './context'
import type { LinkFaults } from './contract'

/** Header that tells an open Link page which faults it has to simulate itself. */
export const FAULTS_HEADER = 'X-Sandbox-Faults'

/** Middleware for the faults of the page's API calls. The calls of the sandbox panel always work. */
export function linkFaults({ store, after }: { store: Store; after: Time['after'] }) {
  return createMiddleware(async (c, next) => {
    const session = () => store.state.sessions.get(sessionKeyOf(c) ?? '')
    if (!/\/link-api\/[^/]+\/faults(\/|$)/.test(c.req.path)) {
      const slow = await showFault(store, 'page-slow', { session: session() })
      if (slow) await pause(after, slow.delayMs ?? DEFAULT_DELAY_MS, c.req.raw.signal)
      if (await showFault(store, 'page-offline', { session: session() })) return hangUp(c)
    }
    await next()
    // After the call, because a login can switch faults on.
    c.header(FAULTS_HEADER, activePageFaults(store.state, session()).join(' '))
  })
}

/** Middleware for the faults that affect the loading of the Link page. */
export function pageLoadFaults({ store, after }: { store: Store; after: Time['after'] }) {
  return createMiddleware(async (c, next) => {
    const never = await showFault(store, 'page-never-loads')
    if (never?.mode === 'refuse') return hangUp(c)
    if (never?.mode === 'empty') return c.html('')
    if (never) {
      await untilDisconnected(c.req.raw.signal)
      return hangUp(c)
    }
    const slow = await showFault(store, 'page-slow')
    if (slow) await pause(after, slow.delayMs ?? DEFAULT_DELAY_MS, c.req.raw.signal)
    return next()
  })
}

/**
 * Writes into the Link page which faults it has to simulate itself, because it sends messages before it has a session.
 * `page-silent` works from the start, so it is counted here. The other faults are counted when the page reports them.
 */
export async function writePageFaults(store: Pick<Store, 'state' | 'run'>, html: string): Promise<string> {
  const names = activePageFaults(store.state)
  if (names.length === 0) return html
  const [silent] = PAGE_FAULTS
  await showFault(store, silent)
  return html.replace('<head>', `<head>\n    <meta name="sandbox-faults" content="${names.join(' ')}" />`)
}

/** Faults that only the page can simulate: they concern its messages to the host page. */
const PAGE_FAULTS = [
  'page-silent',
  'page-malformed-payload',
  'page-double-done',
] as const satisfies FaultName[]

/** The faults of `PAGE_FAULTS` that are on. */
function activePageFaults(state: SandboxState, session?: SessionRecord): FaultName[] {
  return PAGE_FAULTS.filter((name) => hasFault(state, name, { session }))
}

const body = z.object({ faults: z.array(z.string().max(100)).max(100) })
const shown = z.object({ name: z.enum(PAGE_FAULTS) })

/** `/link-api/{clientId}/faults`: the sandbox panel in Link. It switches the faults of its own session. */
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
        const command = await readCommand(c, body)
        await store.run((state, context) => setSessionFaults(state, command, context))
        return answer(c)
      })
      // The page reports that a fault has occurred. That counts down a fault with `times`.
      .post('/shown', async (c) => {
        const { name } = await readLinkBody(c, shown)
        const session = requireSession(store.state, c.get('sessionKey'), now())
        await showFault(store, name, { session })
        return c.json({})
      })
  )
}
