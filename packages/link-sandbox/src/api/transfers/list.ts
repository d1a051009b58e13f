import type { UpdateTransferResponse } from '@meshconnect/node-api'
import { Hono } from 'hono'
import { z } from 'zod'
import { type ApiEnv, requirePermission } from '../../http/authenticate'
import { nonEmptyText, queryFlag, queryInteger, readBody, readQuery, uuid } from '../../http/body'
import { ApiError, envelope } from '../../http/envelope'
import { transferModel } from '../../http/transfer-model'
import type { TransferRecord } from '../../model/state/transfer-records'
import { listTransfers } from '../../model/transfer/list'
import { findTransferOf } from '../../model/transfer-api/execute'
import { transferSource } from '../../model/transfer-api/source'
import type { BrokerTypes } from '../../options'
import type { ApiContext } from '../context'
import { readToken, tokenFields } from '../integration-token'

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

/** `GET mesh`: the client's transfers, newest first by default. */
export function listRoute({ store, brokerTypes }: ApiContext) {
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
            // Timestamps are whole seconds; the last second is included.
            to: toTimestamp === undefined ? undefined : toTimestamp * 1000 + 999,
            orderBy: orderBy ?? 'createdTimestamp',
            descending: descendingOrder ?? orderBy === undefined,
          })
    return c.json(
      envelope('ok', {
        content: { items: items.map((transfer) => transferModel(transfer, brokerTypes)), total },
      }),
    )
  })
}

const updateBody = z.strictObject({
  ...tokenFields,
  transactionId: nonEmptyText.max(256),
})

/** `POST update`: asks the institution for a transfer's status. Changes nothing: the sandbox always knows the status. */
export function updateRoute(api: ApiContext) {
  const { store, now, brokerTypes } = api
  return new Hono<ApiEnv>().post('/update', requirePermission('write'), async (c) => {
    const { transactionId, ...token } = await readBody(c, updateBody)
    const command = { clientId: c.get('caller').clientId, from: readToken(api, token) }
    const grant = transferSource(store.state, command, now())
    const transfer = findTransferOf(store.state, grant, transactionId)
    if (!transfer) throw new ApiError('badRequest', 'There is no transfer with this id.')
    return c.json(envelope('ok', { content: updateModel(transfer, brokerTypes) }))
  })
}

function updateModel(transfer: TransferRecord, brokerTypes: BrokerTypes) {
  const model = transferModel(transfer, brokerTypes)
  const { id, clientTransactionId, institutionTransactionId, userId, status, amountInFiat } = model
  const { amountInFiatCurrencyCode, amount, symbol, networkName, createdTimestamp, hash } = model
  return {
    status,
    statusDetails: status,
    errorMessage: status === 'failed' ? 'The institution could not send this transfer.' : null,
    transferResult: {
      ...{ id, clientTransactionId, institutionTransactionId, userId, status, amountInFiat },
      ...{ amountInFiatCurrencyCode, amount, symbol, networkName, createdTimestamp, hash },
      from: model.from && { id: model.from.id, type: model.from.type, name: model.from.name },
      executedTimestamp: model.executedTimestamp,
    },
  } satisfies UpdateTransferResponse
}
