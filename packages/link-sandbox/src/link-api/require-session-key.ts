import { createMiddleware } from 'hono/factory'
import { Refusal } from '../model/refusal'
import { requireSession } from '../model/require-session'
import type { LinkContext } from './link-context'
import type { LinkEnv } from './link-env'
import { sessionKeyOf } from './session-key-of'

/** Lets a call through only with the key of a live session. */
export function requireSessionKey({ store, now }: LinkContext) {
  return createMiddleware<LinkEnv>(async (c, next) => {
    const sessionKey = sessionKeyOf(c)
    if (!sessionKey) {
      throw new Refusal('session_unknown', 'This session has ended. Go back to the app and start again.')
    }
    requireSession(store.state, sessionKey, now())
    c.set('sessionKey', sessionKey)
    await next()
  })
}
