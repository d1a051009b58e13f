import { createMiddleware } from 'hono/factory'
import type { Store } from '../store/store'
import type { Time } from '../time'
import { DEFAULT_DELAY_MS } from './default-delay'
import { hangUp } from './hang-up'
import { pause } from './pause'
import { showFault } from './show-fault'
import { untilGone } from './until-gone'

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
