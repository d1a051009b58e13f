import type { UpdateTransferResponse } from '@meshconnect/node-api'
import { Hono } from 'hono'
import { z } from 'zod'
import { findTransferOf } from '../../model/managed/find-transfer-of'
import { transferSource } from '../../model/managed/transfer-source'
import type { TransferRecord } from '../../model/records'
import type { ApiContext } from '../api-context'
import type { ApiEnv } from '../api-env'
import { ApiError } from '../api-error'
import { envelope } from '../envelope'
import { readBody } from '../read-body'
import { requirePermission } from '../require-permission'
import { tokenFields } from '../token-fields'
import { transferModel } from './transfer-model'

const body = z.strictObject({
  ...tokenFields,
  transactionId: z.string().min(1, 'must not be empty').max(256),
})

/** `POST update`: asks the institution how a transfer stands. It changes nothing here: the sandbox always knows. */
export function updateRoute({ store, now }: ApiContext) {
  return new Hono<ApiEnv>().post('/update', requirePermission('write'), async (c) => {
    const { authToken: token, type, transactionId } = await readBody(c, body)
    const { clientId } = c.get('caller')
    const grant = transferSource(store.state, { clientId, from: { token, type } }, now())
    const transfer = findTransferOf(store.state, grant, transactionId)
    if (!transfer) throw new ApiError('badRequest', 'There is no transfer with this id.')
    return c.json(envelope('ok', { content: updateModel(transfer) }))
  })
}

function updateModel(transfer: TransferRecord) {
  const model = transferModel(transfer)
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
