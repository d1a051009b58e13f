import { createMiddleware } from 'hono/factory'
import { sessionKeyOf } from '../link-api/session-key-of'
import type { Store } from '../store/store'
import type { Time } from '../time'
import { clientFaults } from './client-faults'
import { DEFAULT_DELAY_MS } from './default-delay'
import { hangUp } from './hang-up'
import { pause } from './pause'
import { showFault } from './show-fault'

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
