import { Hono } from 'hono'
import { createControlApi } from '../control/create-control-api'
import { apiFaults } from '../faults/api-faults'
import { accountRoute } from './account-route'
import { answerError } from './answer-error'
import type { ApiContext } from './api-context'
import type { ApiEnv } from './api-env'
import { ApiError } from './api-error'
import { assetsRoute } from './assets-route'
import { authenticate } from './authenticate'
import { balanceRoute } from './balance-route'
import { catalogLinkRoute } from './catalog-link-route'
import { exchangeVerifyRoute } from './exchange-verify-route'
import { holdingsRoute } from './holdings-route'
import { integrationsRoute } from './integrations-route'
import { linkTokenRoute } from './link-token-route'
import { statusRoute } from './status-route'
import { tokenRefreshRoute } from './token-refresh-route'
import { managedTransfersRoute } from './transfers/managed-transfers-route'
import { walletsVerifyRoute } from './wallets-verify-route'

/** The Mesh API of the sandbox. */
export function createApi(context: ApiContext) {
  return new Hono<ApiEnv>()
    .use(async (c, next) => {
      await next()
      c.header('Cache-Control', 'no-store')
      c.header('X-Content-Type-Options', 'nosniff')
    })
    .use('/api/*', apiFaults(context))
    .use('/api/*', authenticate(context.apiKeys))
    .use('/sandbox/*', authenticate(context.apiKeys))
    .route('/api/v1/linktoken', linkTokenRoute(context))
    .route('/api/v1/cataloglink', catalogLinkRoute(context))
    .route('/api/v1/account', accountRoute(context))
    .route('/api/v1/token/refresh', tokenRefreshRoute(context))
    .route('/api/v1/holdings', holdingsRoute(context))
    .route('/api/v1/balance', balanceRoute(context))
    .route('/api/v1/exchange/verify', exchangeVerifyRoute(context, { withAccountInfo: true }))
    .route('/api/v1/account/verify', exchangeVerifyRoute(context, { withAccountInfo: false }))
    .route('/api/v1/wallets/verify', walletsVerifyRoute(context))
    .route('/api/v1/assets', assetsRoute())
    .route('/api/v1/transfers/managed', managedTransfersRoute(context))
    .route('/api/v1/integrations', integrationsRoute())
    .route('/api/v1/status', statusRoute(context))
    .route('/sandbox', createControlApi(context))
    .notFound((c) =>
      answerError(new ApiError('notFound', 'This sandbox has no such endpoint.'), c, context.onError),
    )
    .onError((error, c) => answerError(error, c, context.onError))
}
