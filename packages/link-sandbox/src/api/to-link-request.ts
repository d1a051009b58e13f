import type { z } from 'zod'
import { findAsset } from '../model/catalog/find-asset'
import { INTEGRATIONS } from '../model/catalog/integrations'
import type { LinkRequest, TransferDestination, TransferRequest } from '../model/records'
import { ApiError } from './api-error'
import type { linkTokenRequest } from './link-token-request'

type Body = z.output<typeof linkTokenRequest>
type TransferOptions = NonNullable<Body['transferOptions']>
type ToAddress = NonNullable<TransferOptions['toAddresses']>[number]

/** The model's request out of Mesh's, with the rules that concern several fields. */
export function toLinkRequest(body: Body): LinkRequest {
  if (body.verifyWalletOptions) throw unsupported('verifyWalletOptions', 'Wallet verification')
  return {
    integrationId: body.integrationId?.toLowerCase() ?? integrationOf(body.brokerType),
    subClientId: body.subClientId ?? undefined,
    // Mesh's newer guide: "Defaults to true".
    restrictMultipleAccounts: body.restrictMultipleAccounts ?? true,
    transfer: body.transferOptions ? toTransfer(body.transferOptions) : undefined,
  }
}

function toTransfer(options: TransferOptions): TransferRequest | undefined {
  const type = options.transferType ?? 'deposit'
  if (type === 'fiatOnRamp' || type === 'fiatOffRamp') throw unsupported('transferOptions.transferType', type)
  if (options.generatePayLink && !options.transactionId) {
    throw new ApiError('badRequest', 'transferOptions.transactionId is required with generatePayLink', {
      errorType: 'missingField',
    })
  }
  const destinations = (options.toAddresses ?? []).map(toDestination)
  if (options.amountInFiat && destinations.some(({ amount }) => amount !== undefined)) {
    throw new ApiError(
      'badRequest',
      'transferOptions: give amountInFiat or an amount per address, not both',
      {
        errorType: 'invalidField',
      },
    )
  }
  // "If this parameter is present, the Link session will continue to transfer flow": without it, it does not.
  if (destinations.length === 0) return undefined
  return {
    type,
    destinations,
    amountInFiat: options.amountInFiat ?? undefined,
    clientTransactionId: options.transactionId ?? undefined,
    clientFee: options.clientFee ?? undefined,
    feesIncluded: options.isInclusiveFeeEnabled ?? false,
  }
}

function toDestination(to: ToAddress, index: number): TransferDestination {
  const { symbol, address } = to
  for (const [name, value] of Object.entries({ symbol, address })) {
    if (value) continue
    throw new ApiError('badRequest', `transferOptions.toAddresses.${index}.${name} parameter not specified`, {
      errorType: 'missingField',
    })
  }
  return {
    networkId: to.networkId.toLowerCase(),
    symbol: symbol ?? '',
    address: address ?? '',
    addressTag: to.addressTag ?? undefined,
    amount: to.amount ?? undefined,
    minAmount: to.minAmount ?? minimumOf(to),
  }
}

/** A minimum in US dollars, in the asset. */
function minimumOf({ minAmountInFiat, symbol }: ToAddress): number | undefined {
  const asset = symbol ? findAsset(symbol) : undefined
  return minAmountInFiat && asset ? minAmountInFiat / Number(asset.price) : undefined
}

/** The integration that the deprecated `brokerType` leads to. */
function integrationOf(type: string | null | undefined): string | undefined {
  if (!type) return undefined
  const integration = INTEGRATIONS.find((one) => one.type === type && one.category !== 'wallet')
  if (integration) return integration.id
  throw new ApiError('badRequest', 'brokerType is not supported', { errorType: 'invalidField' })
}

function unsupported(field: string, what: string): ApiError {
  return new ApiError('badRequest', `${field}: ${what} is not part of this sandbox yet`, {
    errorType: 'invalidField',
  })
}
