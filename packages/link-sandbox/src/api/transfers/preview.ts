import type { PreviewTransferResponse } from '@meshconnect/node-api'
import { Hono } from 'hono'
import { z } from 'zod'
import { type ApiEnv, requirePermission } from '../../http/authenticate'
import { readBody, uuid } from '../../http/body'
import { catalogTypeOf } from '../../http/broker-type'
import { ApiError, envelope, invalidField } from '../../http/envelope'
import { fee } from '../../http/transfer-model'
import { unitsToNumber } from '../../model/money'
import { LIFETIMES } from '../../model/state/limits'
import type { PreviewRecord } from '../../model/state/transfer-records'
import { sourceAddress } from '../../model/transfer/source'
import { type ManagedPreview, previewManagedTransfer } from '../../model/transfer-api/preview'
import type { ApiContext } from '../context'
import { readToken, unlessUnauthorized } from '../integration-token'
import { sourceFields, sourceOf, targetOf, transferFields } from './fields'

const body = z.strictObject({
  ...sourceFields,
  ...transferFields,
  networkId: uuid.nullish(),
  toAddress: z.string().max(1024).nullish(),
  addressTag: z.string().max(256).nullish(),
  transactionId: z.string().max(128).nullish(),
  isBridging: z.boolean().nullish(),
})

/** `POST preview`: prices a transfer. The preview is valid for two minutes. */
export function previewRoute(api: ApiContext) {
  return new Hono<ApiEnv>().post('/preview', requirePermission('write'), async (c) => {
    const request = await readBody(c, body)
    const target = targetOf(request)
    const { networkId, symbol } = requireTransferFields(request)
    const command = {
      clientId: c.get('caller').clientId,
      from: readToken(api, sourceOf(request)),
      to: target && { token: target.authToken, type: catalogTypeOf(target.type, api.brokerTypes) },
      toAddress: request.toAddress ?? undefined,
      addressTag: request.addressTag ?? undefined,
      symbol,
      networkId,
      amount: request.amount ?? undefined,
      amountInFiat: request.amountInFiat ?? undefined,
      clientTransactionId: request.transactionId ?? undefined,
      feesIncluded: request.isInclusiveFeeEnabled ?? false,
    }
    const previewed = await unlessUnauthorized(() =>
      api.store.run((state, context) => previewManagedTransfer(state, command, context)),
    )
    return c.json(envelope('ok', { content: previewed ? previewModel(previewed) : FAILED }))
  })
}

/** Checks the required fields, with the errors of Mesh's error dictionary. */
function requireTransferFields(request: z.output<typeof body>): { networkId: string; symbol: string } {
  const { networkId, symbol, toAuthToken, toAddress, amount, amountInFiat } = request
  if (request.isBridging) {
    throw invalidField('isBridging: this sandbox does not bridge between networks.')
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

/** The answer for a refused token. It has no field for the reason. */
const FAILED = {
  status: 'failed',
  previewResult: null,
  transferBalanceFundingAvailability: null,
  transferFromAnotherAccountAvailabilityInfo: null,
} satisfies PreviewTransferResponse

/** A preview in the form of Mesh's API. */
function previewModel(previewed: ManagedPreview) {
  const { preview, offer } = previewed
  return {
    status: preview ? 'succeeded' : 'requiresFunding',
    previewResult: preview ? previewResult(previewed, preview) : null,
    transferBalanceFundingAvailability: preview ? null : fundingModel(offer),
    transferFromAnotherAccountAvailabilityInfo: null,
  } satisfies PreviewTransferResponse
}

function previewResult({ offer, account }: ManagedPreview, preview: PreviewRecord) {
  const { asset, route, price } = offer
  const amountOf = (units: bigint) => unitsToNumber(units, asset.decimals)
  const fiatOf = (cents: bigint) => unitsToNumber(cents, 2)
  const [amount, amountInFiat] = [amountOf(price.amount), fiatOf(price.amountInCents)]
  const [total, totalInFiat] = [amountOf(price.total), fiatOf(price.totalInCents)]
  const fromAddress = sourceAddress(route.network, account.accountId)
  return {
    previewId: preview.id,
    previewExpiresIn: LIFETIMES.preview / 1000,
    fromAddress,
    refundAddress: fromAddress,
    toAddress: preview.toAddress,
    addressTag: preview.addressTag ?? null,
    symbol: asset.symbol,
    amount,
    amountInFiat,
    totalEstimatedAmount: total,
    totalEstimatedAmountInFiat: totalInFiat,
    networkId: route.network.id,
    networkName: route.network.name,
    contractAddress: null,
    institutionTransferFee: fee(asset, price.institutionFee, price.institutionFeeInCents),
    estimatedNetworkGasFee: fee(asset, price.networkFee, price.networkFeeInCents),
    estimatedNetworkGasFeeDetails: null,
    decimalPlaces: asset.decimals,
    unitPrice: Number(asset.price),
    clientTransactionId: preview.clientTransactionId ?? null,
    clientFee: null,
    customClientFee: fee(asset, price.clientFee, price.clientFeeInCents),
    processingFeeRetainMethod: null,
    transferType: preview.type,
    isCustomClientFeeProvided: false,
    amountWithCustomClientFee: amountOf(price.amount + price.clientFee),
    isFeeIncluded: preview.feesIncluded,
    amountToReceive: amount,
    amountToReceiveInFiat: amountInFiat,
    transferAmountToRequest: amount,
    isMaximumAmount: offer.isMaximum,
    fiatCurrency: 'USD',
    isBridging: false,
    bridgingDetails: null,
    totalEstimatedAmountPlusConversionFeesInFiat: totalInFiat,
  }
}

function fundingModel({ asset, price }: ManagedPreview['offer']) {
  return {
    status: 'available' as const,
    transferTotalAmount: unitsToNumber(price.total, asset.decimals),
    unitPrice: Number(asset.price),
    gasFeeBuffer: null,
    symbol: asset.symbol,
    transferTotalAmountInFiat: unitsToNumber(price.totalInCents, 2),
  }
}
