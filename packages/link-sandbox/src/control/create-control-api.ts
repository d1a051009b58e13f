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

/** `/sandbox/*` on the API port: what tests do that nobody can do at Mesh. Asked with the client's write key. */
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
      throw inApiErrors(error)
    })
}

/** What the sandbox's own parts refuse, as Mesh's API would say it. */
function inApiErrors(error: unknown): unknown {
  const isRefused = [ClockError, SnapshotError, ClientError, SandboxStartError].some(
    (kind) => error instanceof kind,
  )
  return isRefused
    ? new ApiError('badRequest', (error as Error).message, { errorType: 'invalidField' })
    : error
}

/** A key that may only read does not reach what changes a client. */
const requireWriteKey = createMiddleware<ApiEnv>(async (c, next) => {
  if (c.get('caller').scope !== 'write') {
    throw new ApiError('permissionDenied', 'The control API takes the key that may write.')
  }
  await next()
})
