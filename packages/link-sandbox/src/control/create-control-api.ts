import { Hono } from 'hono'
import type { ApiContext } from '../api/api-context'
import type { ApiEnv } from '../api/api-env'
import { faultsRoute } from '../faults/faults-route'
import { webhooksRoute } from '../webhooks/webhooks-route'
import { endLoginRoute } from './end-login-route'

/** `/sandbox/*` on the API port: what tests do that nobody can do at Mesh. Asked with the client's credentials. */
export function createControlApi(context: ApiContext) {
  return new Hono<ApiEnv>()
    .route('/end-login', endLoginRoute(context))
    .route('/faults', faultsRoute(context))
    .route('/webhooks', webhooksRoute(context))
}
