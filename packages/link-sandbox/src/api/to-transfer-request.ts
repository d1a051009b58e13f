import type { z } from 'zod'
import { findAsset } from '../model/catalog/find-asset'
import type { GoodsDetail, TransferDestination, TransferRequest } from '../model/records'
import { ApiError } from './api-error'
import type { transferOptions } from './link-token-request'
import { withoutNulls } from './without-nulls'

type TransferOptions = z.output<typeof transferOptions>
type ToAddress = NonNullable<TransferOptions['toAddresses']>[number]

/** The model's transfer out of Mesh's transfer options. Undefined without an address: the session then only connects accounts. */
export function toTransferRequest(options: TransferOptions): TransferRequest | undefined {
  if (options.generatePayLink && !options.transactionId) {
    throw missing('transferOptions.transactionId is required with generatePayLink')
  }
  const destinations = (options.toAddresses ?? []).map(toDestination)
  if (options.amountInFiat && destinations.some(({ amount }) => amount !== undefined)) {
    const message = 'transferOptions: give amountInFiat or an amount per address, not both'
    throw new ApiError('badRequest', message, { errorType: 'invalidField' })
  }
  // "If this parameter is present, the Link session will continue to transfer flow": without it, it does not.
  if (destinations.length === 0) return undefined
  return {
    type: options.transferType ?? 'deposit',
    destinations,
    amountInFiat: options.amountInFiat ?? undefined,
    clientTransactionId: options.transactionId ?? undefined,
    clientFee: options.clientFee ?? undefined,
    feesIncluded: options.isInclusiveFeeEnabled ?? false,
    fundingOptions: options.fundingOptions ? { enabled: options.fundingOptions.enabled ?? false } : undefined,
    description: options.description ?? undefined,
    goodsDetails: options.goodsDetails?.map((goods): GoodsDetail => withoutNulls(goods)),
  }
}

function toDestination(to: ToAddress, index: number): TransferDestination {
  const { symbol, address } = to
  for (const [name, value] of Object.entries({ symbol, address })) {
    if (!value) throw missing(`transferOptions.toAddresses.${index}.${name} parameter not specified`)
  }
  return {
    networkId: to.networkId.toLowerCase(),
    symbol: symbol ?? '',
    address: address ?? '',
    addressTag: to.addressTag ?? undefined,
    amount: to.amount ?? undefined,
    displayAmountInFiat: to.displayAmountInFiat ?? undefined,
    minAmount: to.minAmount ?? minimumOf(to),
    minAmountInFiat: to.minAmountInFiat ?? undefined,
  }
}

/** A minimum in US dollars, in the asset. */
function minimumOf({ minAmountInFiat, symbol }: ToAddress): number | undefined {
  const asset = symbol ? findAsset(symbol) : undefined
  return minAmountInFiat && asset ? minAmountInFiat / Number(asset.price) : undefined
}

function missing(message: string): ApiError {
  return new ApiError('badRequest', message, { errorType: 'missingField' })
}
