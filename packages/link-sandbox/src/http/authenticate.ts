import { createHash, timingSafeEqual } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import type { Scope } from '../model/state/link-request'
import { ApiError } from './envelope'

/** An API key of a client. Each client has one with write and one with read permission. */
export interface ApiKey {
  clientId: string
  clientSecret: string
  scope: Scope
}

/** Hono's variables in the Mesh API and the control API. */
export interface ApiEnv {
  Variables: {
    /** The API key of the caller. */
    caller: ApiKey
  }
}

/** Middleware: answers 401 without the id and secret of an API key. */
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

/** Middleware: answers 403 when the API key lacks a permission. Write permission includes read permission. */
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

/** Compares in constant time, so that the time of an answer tells nothing about a secret. */
function isSame(expected: string, actual: string): boolean {
  const digest = (value: string) => createHash('sha256').update(value).digest()
  return timingSafeEqual(digest(expected), digest(actual))
}
