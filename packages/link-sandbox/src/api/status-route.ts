import type { B2BBrokersHealthStatus } from '@meshconnect/node-api'
import { Hono } from 'hono'
import { outageOf } from '../faults/outage-of'
import { INTEGRATIONS } from '../model/catalog/integrations'
import type { ApiContext } from './api-context'
import type { ApiEnv } from './api-env'
import { brokerTypeOf } from './broker-type-of'
import { envelope } from './envelope'

/** `GET /api/v1/status`: the health of each institution. */
export function statusRoute({ store }: ApiContext) {
  const content: B2BBrokersHealthStatus[] = INTEGRATIONS.map((integration) => {
    const { id, name, category } = integration
    const status = { type: brokerTypeOf(integration), name, isUp: true }
    if (category === 'wallet') {
      return { ...status, supportedProducts: ['transfers', 'holdings'], deFiWalletData: { id, name } }
    }
    if (integration.isReadOnly) return { ...status, supportedProducts: ['holdings'] }
    return { ...status, supportedProducts: ['balance', 'holdings', 'identity', 'transfers'] }
  })
  return new Hono<ApiEnv>().get('/', (c) => {
    const current = INTEGRATIONS.map(({ id }, index) => ({ ...content[index], ...outageOf(store.state, id) }))
    return c.json(envelope('ok', { content: current }))
  })
}
