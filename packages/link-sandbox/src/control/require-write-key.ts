import { createMiddleware } from 'hono/factory'
import type { ApiEnv } from '../api/api-env'
import { ApiError } from '../api/api-error'

/** A key that may only read does not reach what changes a client. */
export const requireWriteKey = createMiddleware<ApiEnv>(async (c, next) => {
  if (c.get('caller').scope !== 'write') {
    throw new ApiError('permissionDenied', 'The control API takes the key that may write.')
  }
  await next()
})
