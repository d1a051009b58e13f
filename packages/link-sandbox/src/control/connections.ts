import { Hono } from 'hono'
import { z } from 'zod'
import type { ApiEnv } from '../http/authenticate'
import { nonEmptyText, readBody, uuid } from '../http/body'
import { brokerType, catalogTypeOf } from '../http/broker-type'
import { envelope } from '../http/envelope'
import { transferModel } from '../http/transfer-model'
import { findNetwork } from '../model/catalog/networks'
import { endLogin } from '../model/connect/tokens'
import { receiveManualTransfer } from '../model/transfer/manual'
import type { ControlContext } from './context'

const connectionBody = z.strictObject({
  userId: nonEmptyText.max(300),
  integrationId: uuid.transform((id) => id.toLowerCase()),
  username: z.string().max(256),
  scope: z.enum(['read', 'write']).optional(),
})

/** `POST /sandbox/connections`: connects an account without Link. Answers the payload that Link would have sent to the host page. */
export function connectionsRoute({ client }: ControlContext) {
  return new Hono<ApiEnv>().post('/', async (c) => {
    const content = await client.connect(await readBody(c, connectionBody))
    return c.json(envelope('ok', { content }))
  })
}

const endLoginBody = z.strictObject({ authToken: nonEmptyText, type: brokerType })

/** `POST /sandbox/end-login`: ends the login of a token. At Mesh only the institution can do that. */
export function endLoginRoute({ store, brokerTypes }: ControlContext) {
  return new Hono<ApiEnv>().post('/', async (c) => {
    const { authToken, type } = await readBody(c, endLoginBody)
    const { clientId } = c.get('caller')
    const command = { clientId, token: authToken, type: catalogTypeOf(type, brokerTypes) }
    await store.run((state, context) => endLogin(state, command, context))
    return c.json(envelope('ok', {}))
  })
}

const arrivalBody = z.strictObject({ amount: z.number().positive('must be above zero').optional() })

/**
 * `GET /sandbox/manual-transfers`: the addresses that wait for a transfer from any wallet.
 * `POST /sandbox/manual-transfers/:id/arrive` `{ amount? }`: the transfer has arrived; `amount` in the asset.
 */
export function manualTransfersRoute({ store, rules, brokerTypes }: ControlContext) {
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
      const transfer = await store.run((state, context) =>
        receiveManualTransfer(state, command, rules, context),
      )
      return c.json(envelope('ok', { content: transferModel(transfer, brokerTypes) }))
    })
}
