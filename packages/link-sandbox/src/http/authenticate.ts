import { createHash, timingSafeEqual } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import type { Scope } from '../model/state/records'
import { ApiError } from './envelope'

/** Lets a request through only with the id and secret of a client. */
export function authenticate(apiKeys: ApiKey[]) {
  return createMiddleware<ApiEnv>(async (c, next) => {
    const clientId = c.req.header('X-Client-Id') ?? ''
    const clientSecret = c.req.header('X-Client-Secret') ?? ''
    const caller = apiKeys.find(
      (key) =>
        isSame(key.clientId.toLowerCase(), clientId.toLowerCase()) && isSame(key.clientSecret, clientSecret),
    )
    if (!caller) {
      throw new ApiError('permissionDenied', 'Client Id or Client Secret are not correct or missing.', {
        httpStatus: 401,
      })
    }
    c.set('caller', caller)
    await next()
  })
}

/** Compares in constant time, as a habit worth copying. */
function isSame(expected: string, actual: string): boolean {
  const digest = (value: string) => createHash('sha256').update(value).digest()
  return timingSafeEqual(digest(expected), digest(actual))
}

/** Hono's variables in the Mesh API. */
export interface ApiEnv {
  Variables: {
    /** The key that the caller proved to have. */
    caller: ApiKey
  }
}

/** Lets a request through only with an API key of this permission. A key that may write may read too. */
export function requirePermission(needed: Scope) {
  return createMiddleware<ApiEnv>(async (c, next) => {
    const { scope } = c.get('caller')
    if (scope !== needed && scope !== 'write') {
      const message = `The API key used does not have ${needed} permission to call this Mesh endpoint.`
      throw new ApiError('permissionDenied', message)
    }
    await next()
  })
}

/** An API key of a client. The sandbox makes one with write permission; a read key is one more entry. */
export interface ApiKey {
  clientId: string
  clientSecret: string
  scope: Scope
}
