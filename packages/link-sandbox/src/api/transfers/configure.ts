import type { ConfigureTransferResponse } from '@meshconnect/node-api'
import { Hono } from 'hono'
import { z } from 'zod'
import { type ApiEnv, requirePermission } from '../../http/authenticate'
import { readBody, uuid } from '../../http/body'
import { envelope, invalidField } from '../../http/envelope'
import { fee } from '../../http/transfer-model'
import { unitsToNumber, valueInCents } from '../../model/money'
import type { TransferDestination } from '../../model/state/link-request'
import {
  type ConfiguredHolding,
  type ConfiguredNetwork,
  configureTransfer,
} from '../../model/transfer-api/configure'
import type { ApiContext } from '../context'
import { readToken, unlessUnauthorized } from '../integration-token'
import { sourceFields, sourceOf, targetOf, transferFields } from './fields'

const toAddress = z.strictObject({
  networkId: uuid,
  symbol: z.string().max(64).nullish(),
  address: z.string().max(1024).nullish(),
  addressTag: z.string().max(256).nullish(),
})

const body = z.strictObject({
  ...sourceFields,
  ...transferFields,
  toAddresses: z.array(toAddress).max(200).nullish(),
  networkId: uuid.nullish(),
})

/** `POST configure`: which assets of an account can be sent where. */
export function configureRoute(api: ApiContext) {
  const { store, now } = api
  return new Hono<ApiEnv>().post('/configure', requirePermission('write'), async (c) => {
    const request = await readBody(c, body)
    const target = targetOf(request)
    if (!target && !request.toAddresses?.length) {
      throw invalidField('Either `ToAddresses` or `ToAuthToken` should be provided.')
    }
    const { clientId } = c.get('caller')
    const command = {
      clientId,
      from: readToken(api, sourceOf(request)),
      to: target && readToken(api, target),
      toAddresses: request.toAddresses?.flatMap(toDestination),
      symbol: request.symbol ?? undefined,
      amount: request.amount ?? undefined,
      amountInFiat: request.amountInFiat ?? undefined,
      networkId: request.networkId ?? undefined,
      feesIncluded: request.isInclusiveFeeEnabled ?? false,
    }
    // The answer has a status for a refused token, but no field for the reason.
    const { status, holdings } = (await unlessUnauthorized(() =>
      configureTransfer(store.state, command, now()),
    )) ?? { status: 'failed' as const, holdings: [] }
    const content = {
      status,
      holdings: holdings.map(holdingModel),
      amountInFiat: request.amountInFiat ?? null,
      fiatCurrency: 'USD',
      minimumTransferAmountInFiat: null,
      maximumTransferAmountInFiat: null,
      supportedFiatCurrencies: ['USD'],
      transferBalanceFundingAvailability: null,
    } satisfies ConfigureTransferResponse
    return c.json(envelope('ok', { content }))
  })
}

/** Leaves out an address without a symbol, and a symbol without an address. */
function toDestination(to: z.output<typeof toAddress>): TransferDestination[] {
  const { networkId, symbol, address, addressTag } = to
  return symbol && address ? [{ networkId, symbol, address, addressTag: addressTag ?? undefined }] : []
}

function holdingModel(holding: ConfiguredHolding) {
  const { asset, balance, networks, ineligibility } = holding
  return {
    symbol: asset.symbol,
    availableBalance: unitsToNumber(balance, asset.decimals),
    availableBalanceInFiat: unitsToNumber(valueInCents(balance, asset), 2),
    eligibleForTransfer: ineligibility === undefined,
    networks: networks.map((network) => networkModel(holding, network)),
    ineligibilityReason: ineligibility ?? null,
    eligibleForTransferWithFunding: ineligibility === 'eligibleWithFunding',
    logoUrl: null,
    isBridgingAsset: false,
  }
}

function networkModel({ asset }: ConfiguredHolding, configured: ConfiguredNetwork) {
  const { network, price, minAmount, maxAmount, requested, ineligibility } = configured
  const amount = (units: bigint) => unitsToNumber(units, asset.decimals)
  const fiat = (units: bigint) => unitsToNumber(valueInCents(units, asset), 2)
  const feesInCents = price.networkFeeInCents + price.institutionFeeInCents
  return {
    name: network.name,
    id: network.id,
    minimumAmount: amount(minAmount),
    maximumAmount: amount(maxAmount),
    totalEstimatedTransferFeeInFiat: unitsToNumber(feesInCents, 2),
    minimumAmountInFiat: fiat(minAmount),
    maximumAmountInFiat: fiat(maxAmount),
    estimatedNetworkGasFee: fee(asset, price.networkFee, price.networkFeeInCents),
    institutionTransferFee: fee(asset, price.institutionFee, price.institutionFeeInCents),
    eligibleForTransfer: ineligibility === undefined,
    ineligibilityReason: ineligibility ?? null,
    eligibleForTransferWithFunding: ineligibility === 'eligibleWithFunding',
    toAddress: configured.toAddress ?? null,
    transferAmount: requested === undefined ? null : amount(requested),
    minimumRequiredForTransferAmount: amount(price.total),
    caipNetworkId: null,
    logoUrl: null,
  }
}
