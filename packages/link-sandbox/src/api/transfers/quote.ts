import type { QuoteTransferResponse } from '@meshconnect/node-api'
import { Hono } from 'hono'
import { z } from 'zod'
import type { ApiEnv } from '../../http/authenticate'
import { readBody, uuid } from '../../http/body'
import { brokerType, brokerTypeOf } from '../../http/broker-type'
import { ApiError, envelope } from '../../http/envelope'
import { type Asset, findAsset } from '../../model/catalog/assets'
import { INTEGRATIONS } from '../../model/catalog/integrations'
import { findNetwork, isAddressOf } from '../../model/catalog/networks'
import { unitsToNumber, valueInCents } from '../../model/money'
import { quoteTransfer, type TransferQuote } from '../../model/transfer-api/quote'

const body = z.strictObject({
  amountInFiat: z.number().positive('must be above zero').max(1e15),
  fiatCurrency: z.string().max(3),
  symbol: z.string().max(10),
  networkId: uuid,
  toAddress: z.string().max(1024),
  brokerType,
  feeFlat: z.number().min(0).max(1e15).nullish(),
  feePercentage: z.number().min(0).max(1).nullish(),
})

/**
 * `POST quote`: the costs of a transfer from Coinbase. Mesh: "Currently only supported for Coinbase." By the name of
 * production, whatever the integrations of the client are called.
 */
export function quoteRoute() {
  return new Hono<ApiEnv>().post('/quote', async (c) => {
    const request = await readBody(c, body)
    const integration = INTEGRATIONS.find(({ type }) => type === request.brokerType && type === 'coinbase')
    if (!integration) throw invalid('brokerType: quotes are only supported for coinbase')
    if (request.fiatCurrency.toUpperCase() !== 'USD') {
      throw invalid('No price in this currency: this sandbox has prices in USD only.', 'PriceNotFound')
    }
    const asset = findAsset(request.symbol)
    const network = findNetwork(request.networkId)
    if (!network) throw invalid('There is no network with this id.', 'NetworkNotFound')
    if (!asset?.networks[network.id]) {
      throw invalid(`This asset can’t be sent over ${network.name}.`, 'UnsupportedSymbolByNetwork')
    }
    if (!isAddressOf(network, request.toAddress)) {
      throw invalid(`This is not an address of the network ${network.name}.`, 'InvalidAddressPattern')
    }
    const quote = quoteTransfer({
      integration,
      asset,
      network,
      amountInFiat: request.amountInFiat,
      feeFlat: request.feeFlat ?? undefined,
      feeRatio: request.feePercentage ?? undefined,
    })
    const content = {
      amountInFiat: request.amountInFiat,
      fiatCurrency: 'USD',
      symbol: asset.symbol,
      networkId: network.id,
      toAddress: request.toAddress,
      brokerType: brokerTypeOf(integration, 'production'),
      ...quoteModel(asset, quote),
    } satisfies QuoteTransferResponse
    return c.json(envelope('ok', { content }))
  })
}

function quoteModel(asset: Asset, quote: TransferQuote) {
  const price = Number(asset.price)
  const amount = (units: bigint) => unitsToNumber(units > 0n ? units : 0n, asset.decimals)
  const fiat = (units: bigint) => unitsToNumber(units > 0n ? valueInCents(units, asset) : 0n, 2)
  const [least, most] = [quote.amount - quote.maxFees, quote.amount - quote.minFees]
  return {
    isEligible: quote.ineligibility === undefined,
    minEligibleAmount: amount(quote.minAmount),
    minEligibleAmountFiat: fiat(quote.minAmount),
    maxEligibleAmount: null,
    maxEligibleAmountFiat: null,
    ineligibilityReason: quote.ineligibility ?? null,
    brokerPrice: price,
    price,
    minAmountFiat: fiat(least),
    maxAmountFiat: fiat(most),
    minAmount: amount(least),
    maxAmount: amount(most),
    fees: {
      inFiat: {
        paymentMethodFeeMaxFiat: 0,
        tradingFeeMaxFiat: fiat(quote.tradingFee),
        withdrawalFeeFiat: fiat(quote.institutionFee),
        partnerFeeFiat: fiat(quote.partnerFee),
        networkFeeFiat: fiat(quote.networkFee),
        minFeesFiat: fiat(quote.minFees),
        maxFeesFiat: fiat(quote.maxFees),
      },
      inCrypto: {
        paymentMethodFeeMax: 0,
        tradingFeeMax: amount(quote.tradingFee),
        withdrawalFee: amount(quote.institutionFee),
        partnerFee: amount(quote.partnerFee),
        networkFee: amount(quote.networkFee),
        minFees: amount(quote.minFees),
        maxFees: amount(quote.maxFees),
      },
    },
    fundingOptions: fundingOptions(fiat(quote.tradingFee)),
  }
}

function fundingOptions(tradingFeeFiat: number): QuoteTransferResponse['fundingOptions'] {
  return [
    { fundingOption: 'existingCryptocurrencyBalance', paymentMethodFeeFiat: 0, tradingFeeFiat: 0 },
    { fundingOption: 'buyingPowerPurchase', paymentMethodFeeFiat: 0, tradingFeeFiat },
    {
      fundingOption: 'paymentMethodDepositUsage',
      paymentMethodType: 'bankAccount',
      paymentMethodFeeFiat: 0,
      tradingFeeFiat,
    },
  ]
}

function invalid(message: string, errorType = 'invalidField'): ApiError {
  return new ApiError('badRequest', message, { errorType })
}
