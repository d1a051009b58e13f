import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { ClientError, ClockError, SandboxStartError, SnapshotError } from '../errors'
import type { ApiEnv } from '../http/authenticate'
import { ApiError } from '../http/envelope'
import { clientsRoute, clockRoute, resetRoute, snapshotRoute } from './client'
import { connectionsRoute, endLoginRoute, manualTransfersRoute } from './connections'
import type { ControlContext } from './context'
import { faultsRoute } from './faults'
import { webhooksRoute } from './webhooks'

/** `/sandbox/*` on the API port: controls for tests, which Mesh does not have. Needs the client's write key. */
export function createControlApi(context: ControlContext) {
  return new Hono<ApiEnv>()
    .use(requireWriteKey)
    .route('/end-login', endLoginRoute(context))
    .route('/manual-transfers', manualTransfersRoute(context))
    .route('/faults', faultsRoute(context))
    .route('/webhooks', webhooksRoute(context))
    .route('/clock', clockRoute(context))
    .route('/reset', resetRoute(context))
    .route('/snapshot', snapshotRoute(context))
    .route('/connections', connectionsRoute(context))
    .route('/clients', clientsRoute(context))
    .onError((error) => {
      throw toApiError(error)
    })
}

/** Turns the sandbox's own errors into errors of Mesh's API. */
function toApiError(error: unknown): unknown {
  const isRefused = [ClockError, SnapshotError, ClientError, SandboxStartError].some(
    (kind) => error instanceof kind,
  )
  return isRefused
    ? new ApiError('badRequest', (error as Error).message, { errorType: 'invalidField' })
    : error
}

/** Middleware: answers 403 for a key without write permission. */
const requireWriteKey = createMiddleware<ApiEnv>(async (c, next) => {
  if (c.get('caller').scope !== 'write') {
    throw new ApiError('permissionDenied', 'The control API needs the key with write permission.')
  }
  await next()
})
