import { Hono } from 'hono'
import type { ApiEnv } from '../../http/authenticate'
import type { ApiContext } from '../context'
import { addressRoute, updateRoute, verifyRoute } from './address'
import { catalogRoute } from './catalog'
import { configureRoute } from './configure'
import { executeRoute } from './execute'
import { listRoute } from './list'
import { previewRoute } from './preview'
import { quoteRoute } from './quote'

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
