import { createHash, timingSafeEqual } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import type { ApiKey } from './api-context'
import type { ApiEnv } from './api-env'
import { ApiError } from './api-error'

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
