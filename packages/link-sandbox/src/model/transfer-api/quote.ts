import type { Asset } from '../catalog/assets'
import type { Integration } from '../catalog/integration'
import type { Network } from '../catalog/networks'
import { parseUnits, shareOf, unitsWorth } from '../money'
import { priceTransfer } from '../transfer/price'
import type { NetworkIneligibility } from './configure'

/** Fee for buying the asset first. The ratio is made up. */
const TRADING_FEE_RATIO = '0.008'

/** The costs of a transfer of an amount in US dollars. In minor units. */
export interface TransferQuote {
  amount: bigint
  networkFee: bigint
  institutionFee: bigint
  partnerFee: bigint
  /** Only when the asset has to be bought first. */
  tradingFee: bigint
  minFees: bigint
  maxFees: bigint
  minAmount: bigint
  ineligibility?: NetworkIneligibility
}

/** Quotes a transfer without an account. The fees are taken out of the amount. */
export function quoteTransfer(request: {
  integration: Integration
  asset: Asset
  network: Network
  amountInFiat: number
  /** In the asset. */
  feeFlat?: number
  /** Ratio 0..1. */
  feeRatio?: number
}): TransferQuote {
  const { integration, asset, network } = request
  const own = asset.networks[network.id]
  const amount = unitsWorth(request.amountInFiat, asset)
  const terms = {
    asset,
    integration,
    transfer: { type: 'deposit' as const, destinations: [], clientFee: request.feeRatio, feesIncluded: true },
    networkFee: parseUnits(own?.fee ?? '0', asset.decimals) ?? 0n,
  }
  const { networkFee, institutionFee, clientFee } = priceTransfer(amount, terms)
  const partnerFee = clientFee + (parseUnits(request.feeFlat ?? 0, asset.decimals) ?? 0n)
  const tradingFee = shareOf(amount, TRADING_FEE_RATIO)
  const minFees = networkFee + institutionFee + partnerFee
  const maxFees = minFees + tradingFee
  const minAmount = parseUnits(own?.minAmount ?? '0', asset.decimals) ?? 0n
  const least = amount - maxFees
  return {
    amount,
    networkFee,
    institutionFee,
    partnerFee,
    tradingFee,
    minFees,
    maxFees,
    minAmount,
    ineligibility:
      least <= 0n
        ? 'requestedAmountBelowFees'
        : least < minAmount
          ? 'requestedAmountBelowMinimum'
          : undefined,
  }
}
