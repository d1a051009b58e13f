import { createMiddleware } from 'hono/factory'
import type { Scope } from '../model/scope'
import type { ApiEnv } from './api-env'
import { ApiError } from './api-error'

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
