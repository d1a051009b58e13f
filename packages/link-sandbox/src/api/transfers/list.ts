import { Hono } from 'hono'
import { z } from 'zod'
import type { ApiEnv } from '../../http/authenticate'
import { queryFlag, queryInteger, readQuery } from '../../http/body'
import { envelope } from '../../http/envelope'
import { transferModel } from '../../http/transfer-model'
import { listTransfers } from '../../model/transfer/list'
import type { ApiContext } from '../context'

/** `GET /api/v1/transfers/managed/mesh`: the client's transfers, newest first unless asked otherwise. */
export function listRoute({ store }: ApiContext) {
  return new Hono<ApiEnv>().get('/mesh', (c) => {
    const { fromTimestamp, toTimestamp, orderBy, descendingOrder, isSandBox, ...rest } = readQuery(
      c,
      listQuery,
    )
    const { items, total } =
      isSandBox === false
        ? { items: [], total: 0 }
        : listTransfers(store.state, {
            ...rest,
            clientId: c.get('caller').clientId,
            from: fromTimestamp === undefined ? undefined : fromTimestamp * 1000,
            // Timestamps are whole seconds: the last one counts to its end.
            to: toTimestamp === undefined ? undefined : toTimestamp * 1000 + 999,
            orderBy: orderBy ?? 'createdTimestamp',
            descending: descendingOrder ?? orderBy === undefined,
          })
    return c.json(envelope('ok', { content: { items: items.map(transferModel), total } }))
  })
}

const uuid = z.guid('must be a UUID')

/** Query of `GET /api/v1/transfers/managed/mesh`. */
const listQuery = z.object({
  count: queryInteger('Count').min(1).max(100).default(10),
  offset: queryInteger('Offset').min(0).default(0),
  id: uuid.optional(),
  clientTransactionId: z.string().max(128).optional(),
  userId: z.string().max(50).optional(),
  integrationIds: z.array(uuid).max(100).optional(),
  statuses: z
    .array(z.enum(['pending', 'succeeded', 'failed']))
    .max(5)
    .optional(),
  fromTimestamp: queryInteger('FromTimestamp').optional(),
  toTimestamp: queryInteger('ToTimestamp').optional(),
  minAmountInFiat: z.coerce.number().optional(),
  maxAmountInFiat: z.coerce.number().optional(),
  orderBy: z
    .enum([
      'id',
      'clientTransferId',
      'userId',
      'fromType',
      'amountInFiat',
      'status',
      'createdTimestamp',
      'symbol',
      'networkName',
    ])
    .optional(),
  hash: z.string().optional(),
  subClientId: uuid.optional(),
  descendingOrder: queryFlag.optional(),
  isSandBox: queryFlag.optional(),
})
