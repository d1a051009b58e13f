import { Hono } from 'hono'
import { z } from 'zod'
import type { ApiEnv } from '../http/authenticate'
import { readBody } from '../http/body'
import { brokerType } from '../http/broker-type'
import { envelope } from '../http/envelope'
import { transferModel } from '../http/transfer-model'
import { findNetwork } from '../model/catalog/networks'
import { endLogin } from '../model/connect/grant'
import { arriveManualTransfer } from '../model/transfer/manual'
import type { ControlContext } from './context'

const connectionBody = z.strictObject({
  userId: z.string().min(1, 'must not be empty').max(300),
  integrationId: z.guid('must be a UUID').transform((id) => id.toLowerCase()),
  username: z.string().max(256),
  scope: z.enum(['read', 'write']).optional(),
})

/** `POST /sandbox/connections`: connects an account without Link, and answers what Link would have handed over. */
export function connectionsRoute({ client }: ControlContext) {
  return new Hono<ApiEnv>().post('/', async (c) => {
    const content = await client.connect(await readBody(c, connectionBody))
    return c.json(envelope('ok', { content }))
  })
}

const endLoginBody = z.strictObject({ authToken: z.string().min(1, 'must not be empty'), type: brokerType })

/** `POST /sandbox/end-login`: ends the login of a token, which Mesh itself leaves to the institution. For tests. */
export function endLoginRoute({ store }: ControlContext) {
  return new Hono<ApiEnv>().post('/', async (c) => {
    const { authToken, type } = await readBody(c, endLoginBody)
    const { clientId } = c.get('caller')
    await store.run((state, given) => endLogin(state, { clientId, token: authToken, type }, given))
    return c.json(envelope('ok', {}))
  })
}

const arrivalBody = z.strictObject({ amount: z.number().positive('must be above zero').optional() })

/**
 * `GET /sandbox/manual-transfers`: the addresses that wait for a transfer from any wallet;
 * `POST /sandbox/manual-transfers/:id/arrive` `{ amount? }`: it has arrived, so many of the asset.
 */
export function manualTransfersRoute({ store, rules }: ControlContext) {
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
      const command = { ...(await readBody(c, arrivalBody)), id: c.req.param('id'), clientId }
      const transfer = await store.run((state, given) => arriveManualTransfer(state, command, rules, given))
      return c.json(envelope('ok', { content: transferModel(transfer) }))
    })
}
