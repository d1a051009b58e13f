import { Hono } from 'hono'
import { z } from 'zod'
import type { ApiContext } from '../api/api-context'
import type { ApiEnv } from '../api/api-env'
import { envelope } from '../api/envelope'
import { readBody } from '../api/read-body'
import { transferModel } from '../api/transfers/transfer-model'
import { findNetwork } from '../model/catalog/find-network'
import { arriveManualTransfer } from '../model/manual/arrive-manual-transfer'

const body = z.strictObject({ amount: z.number().positive('must be above zero').optional() })

/**
 * `GET /sandbox/manual-transfers`: the addresses that wait for a transfer from any wallet;
 * `POST /sandbox/manual-transfers/:id/arrive` `{ amount? }`: it has arrived, so many of the asset.
 */
export function manualTransfersRoute({ store, rules }: ApiContext) {
  return new Hono<ApiEnv>()
    .get('/', (c) => {
      const { clientId } = c.get('caller')
      const waiting = [...store.state.manualTransfers.values()].filter(
        (manual) => manual.clientId === clientId && manual.transferId === undefined,
      )
      const items = waiting.map(({ id, symbol, networkId }) => ({
        id,
        symbol,
        networkId,
        networkName: findNetwork(networkId)?.name ?? null,
      }))
      return c.json(envelope('ok', { content: { items } }))
    })
    .post('/:id/arrive', async (c) => {
      const { clientId } = c.get('caller')
      const command = { ...(await readBody(c, body)), id: c.req.param('id'), clientId }
      const transfer = await store.run((state, given) => arriveManualTransfer(state, command, rules, given))
      return c.json(envelope('ok', { content: transferModel(transfer) }))
    })
}
