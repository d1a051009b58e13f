import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { type ApiEnv, authenticate } from '../http/authenticate'
import { ApiError, answerError, envelope } from '../http/envelope'
import { DEFAULT_DELAY_MS, hangUp, pause } from '../http/slow'
import { type Store, showFault } from '../store/store'
import type { Time } from '../time'
import { accountRoute, tokenRefreshRoute } from './account'
import { assetsRoute } from './assets'
import { catalogLinkRoute } from './catalog-link'
import type { ApiContext } from './context'
import { balanceRoute, holdingsRoute } from './holdings'
import { integrationsRoute, statusRoute } from './integrations'
import { linkTokenRoute } from './link-token'
import { addressRoute } from './transfers/address'
import { catalogRoute, verifyRoute } from './transfers/catalog'
import { configureRoute } from './transfers/configure'
import { executeRoute } from './transfers/execute'
import { listRoute, updateRoute } from './transfers/list'
import { previewRoute } from './transfers/preview'
import { quoteRoute } from './transfers/quote'
import { exchangeVerifyRoute, walletsVerifyRoute } from './verify'

const MANAGED_TRANSFERS = '/api/v1/transfers/managed'

/**
 * The Mesh API of the sandbox.
 *
 * @param control the control API below `/sandbox`, which Mesh does not have. It uses the same API keys.
 */
export function createApi(context: ApiContext, control: Hono<ApiEnv>) {
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
    .route(MANAGED_TRANSFERS, catalogRoute(context))
    .route(MANAGED_TRANSFERS, verifyRoute())
    .route(MANAGED_TRANSFERS, configureRoute(context))
    .route(MANAGED_TRANSFERS, previewRoute(context))
    .route(MANAGED_TRANSFERS, executeRoute(context))
    .route(MANAGED_TRANSFERS, quoteRoute())
    .route(MANAGED_TRANSFERS, addressRoute(context))
    .route(MANAGED_TRANSFERS, listRoute(context))
    .route(MANAGED_TRANSFERS, updateRoute(context))
    .route('/api/v1/integrations', integrationsRoute(context))
    .route('/api/v1/status', statusRoute(context))
    .route('/sandbox', control)
    .notFound((c) =>
      answerError(new ApiError('notFound', 'This sandbox has no such endpoint.'), c, context.onError),
    )
    .onError((error, c) => answerError(error, c, context.onError))
}

const DEFAULT_RETRY_AFTER_SECONDS = 5

/** Middleware for the faults of the API. Mesh's own paths only: the control API always answers. */
function apiFaults({ store, after }: { store: Store; after: Time['after'] }) {
  return createMiddleware(async (c, next) => {
    const slow = await showFault(store, 'api-slow')
    if (slow) await pause(after, slow.delayMs ?? DEFAULT_DELAY_MS, c.req.raw.signal)
    if (await showFault(store, 'api-offline')) return hangUp(c)
    const limited = await showFault(store, 'api-rate-limited')
    if (limited) {
      c.header('Retry-After', String(limited.retryAfterSeconds ?? DEFAULT_RETRY_AFTER_SECONDS))
      const message = 'Too many requests. Try again later.'
      return c.json(envelope('tooManyRequest', { message, errorType: 'tooManyRequest' }), 429)
    }
    if (await showFault(store, 'api-server-error')) {
      const message = 'Something went wrong. Try again later.'
      return c.json(envelope('serverFailure', { message, errorType: 'serverFailure' }), 500)
    }
    return next()
  })
}
