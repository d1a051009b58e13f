import { Hono } from 'hono'
import type { ApiContext } from '../api-context'
import type { ApiEnv } from '../api-env'
import { addressRoute } from './address-route'
import { catalogRoute } from './catalog-route'
import { configureRoute } from './configure-route'
import { executeRoute } from './execute-route'
import { listRoute } from './list-route'
import { previewRoute } from './preview-route'
import { quoteRoute } from './quote-route'
import { updateRoute } from './update-route'
import { verifyRoute } from './verify-route'

/** Everything below `/api/v1/transfers/managed`. */
export function managedTransfersRoute(context: ApiContext) {
  return new Hono<ApiEnv>()
    .route('/', catalogRoute())
    .route('/', verifyRoute())
    .route('/', configureRoute(context))
    .route('/', previewRoute(context))
    .route('/', executeRoute(context))
    .route('/', quoteRoute())
    .route('/', addressRoute(context))
    .route('/', updateRoute(context))
    .route('/', listRoute(context))
}
