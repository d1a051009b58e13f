import { Hono } from 'hono'
import type { ApiContext } from '../api/api-context'
import type { ApiEnv } from '../api/api-env'
import { faultsRoute } from '../faults/faults-route'
import { webhooksRoute } from '../webhooks/webhooks-route'
import { clockRoute } from './clock-route'
import { connectionsRoute } from './connections-route'
import { endLoginRoute } from './end-login-route'
import { inApiErrors } from './in-api-errors'
import { manualTransfersRoute } from './manual-transfers-route'
import { requireWriteKey } from './require-write-key'
import { resetRoute } from './reset-route'
import { snapshotRoute } from './snapshot-route'
import { tenantsRoute } from './tenants-route'

/** `/sandbox/*` on the API port: what tests do that nobody can do at Mesh. Asked with the client's write key. */
export function createControlApi(context: ApiContext) {
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
    .route('/tenants', tenantsRoute(context))
    .onError((error) => {
      throw inApiErrors(error)
    })
}
