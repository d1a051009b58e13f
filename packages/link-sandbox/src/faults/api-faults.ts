import { createMiddleware } from 'hono/factory'
import { envelope } from '../api/envelope'
import type { Store } from '../store/store'
import type { Time } from '../time'
import { DEFAULT_DELAY_MS } from './default-delay'
import { hangUp } from './hang-up'
import { pause } from './pause'
import { showFault } from './show-fault'

const DEFAULT_RETRY_AFTER_SECONDS = 5

/** Makes the faults of the API happen. For Mesh's own paths only: the control API always answers. */
export function apiFaults({ store, after }: { store: Store; after: Time['after'] }) {
  return createMiddleware(async (c, next) => {
    const slow = await showFault(store, 'api-slow')
    if (slow) await pause(after, slow.delayMs ?? DEFAULT_DELAY_MS, c.req.raw.signal)
    if (await showFault(store, 'api-offline')) return hangUp(c)
    const limited = await showFault(store, 'api-rate-limited')
    if (limited) {
      c.header('Retry-After', String(limited.retryAfterSeconds ?? DEFAULT_RETRY_AFTER_SECONDS))
      const message = 'Too many requests. Try again later.'
      return c.json(envelope('tooManyRequest', { message, errorType: 'tooManyRequest' }), 429)
    }
    if (await showFault(store, 'api-server-error')) {
      const message = 'Something went wrong. Try again later.'
      return c.json(envelope('serverFailure', { message, errorType: 'serverFailure' }), 500)
    }
    return next()
  })
}
