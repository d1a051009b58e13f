import { Hono } from 'hono'
import { INTEGRATIONS } from '../model/catalog/integrations'
import type { ApiEnv } from './api-env'
import { envelope } from './envelope'

/** `GET /api/v1/status`: the health of each institution and wallet. */
export function statusRoute() {
  const content = INTEGRATIONS.map(({ id, name, type, category }) => ({
    type,
    name,
    isUp: true,
    supportedProducts: ['holdings', 'transfers'],
    ...(category === 'wallet' && { deFiWalletData: { id, name } }),
  }))
  return new Hono<ApiEnv>().get('/', (c) => c.json(envelope('ok', { content })))
}
