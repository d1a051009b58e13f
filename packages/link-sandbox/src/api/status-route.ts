import { Hono } from 'hono'
import { outageOf } from '../faults/outage-of'
import { INTEGRATIONS } from '../model/catalog/integrations'
import type { ApiContext } from './api-context'
import type { ApiEnv } from './api-env'
import { envelope } from './envelope'

/** `GET /api/v1/status`: the health of each institution. Wallets are down: the sandbox can't connect them yet. */
export function statusRoute({ store }: ApiContext) {
  const content = INTEGRATIONS.map(({ id, name, type, category }) => {
    const isWallet = category === 'wallet'
    return {
      type,
      name,
      isUp: !isWallet,
      supportedProducts: isWallet ? [] : ['holdings', 'transfers'],
      ...(isWallet && {
        description: 'Not part of this sandbox yet',
        deFiWalletData: { id, name },
      }),
    }
  })
  return new Hono<ApiEnv>().get('/', (c) => {
    const current = INTEGRATIONS.map(({ id }, index) => ({ ...content[index], ...outageOf(store.state, id) }))
    return c.json(envelope('ok', { content: current }))
  })
}
