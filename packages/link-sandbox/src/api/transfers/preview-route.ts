import { Hono } from 'hono'
import { z } from 'zod'
import { previewManagedTransfer } from '../../model/managed/preview-managed-transfer'
import type { ApiContext } from '../api-context'
import type { ApiEnv } from '../api-env'
import { ApiError } from '../api-error'
import { envelope } from '../envelope'
import { readBody } from '../read-body'
import { requirePermission } from '../require-permission'
import { previewModel } from './preview-model'
import { sourceFields, targetOf, transferFields } from './transfer-fields'

const body = z.strictObject({
  ...sourceFields,
  ...transferFields,
  networkId: z.guid('must be a UUID').nullish(),
  toAddress: z.string().max(1024).nullish(),
  addressTag: z.string().max(256).nullish(),
  transactionId: z.string().max(128).nullish(),
  isBridging: z.boolean().nullish(),
})

/** `POST preview`: prices a transfer and keeps the offer for two minutes. */
export function previewRoute({ store }: ApiContext) {
  return new Hono<ApiEnv>().post('/preview', requirePermission('write'), async (c) => {
    const asked = await readBody(c, body)
    const to = targetOf(asked)
    const { networkId, symbol } = requireTransfer(asked)
    const command = {
      clientId: c.get('caller').clientId,
      from: { token: asked.fromAuthToken, type: asked.fromType },
      to,
      toAddress: asked.toAddress ?? undefined,
      addressTag: asked.addressTag ?? undefined,
      symbol,
      networkId,
      amount: asked.amount ?? undefined,
      amountInFiat: asked.amountInFiat ?? undefined,
      clientTransactionId: asked.transactionId ?? undefined,
      feesIncluded: asked.isInclusiveFeeEnabled ?? false,
    }
    const previewed = await store.run((state, given) => previewManagedTransfer(state, command, given))
    return c.json(envelope('ok', { content: previewModel(previewed) }))
  })
}

/** What a preview can't do without, told in the words of Mesh's error dictionary. */
function requireTransfer(asked: z.output<typeof body>): { networkId: string; symbol: string } {
  const { networkId, symbol, toAuthToken, toAddress, amount, amountInFiat } = asked
  if (asked.isBridging) {
    const message = 'isBridging: this sandbox does not bridge between networks.'
    throw new ApiError('badRequest', message, { errorType: 'invalidField' })
  }
  if (!networkId) throw missing('NetworkIdMissing', 'NetworkId')
  if (!symbol) throw missing('SymbolMissing', 'Symbol')
  if (!toAuthToken && !toAddress) throw missing('AddressMissing', 'ToAddress')
  if (amount == null && amountInFiat == null) {
    throw missing('WrongPreviewRequestNoAmount', 'Amount or AmountInFiat')
  }
  if (amount != null && amountInFiat != null) {
    const message = 'Give either Amount or AmountInFiat.'
    throw new ApiError('badRequest', message, { errorType: 'WrongPreviewRequestAmount' })
  }
  return { networkId, symbol }
}

function missing(errorType: string, name: string): ApiError {
  return new ApiError('badRequest', `${name} parameter not specified`, { errorType })
}
