import { balanceOf } from '../balance-of'
import type { Asset } from '../catalog/assets'
import { findAsset } from '../catalog/find-asset'
import { findNetwork } from '../catalog/find-network'
import type { Network } from '../catalog/networks'
import type { Grant } from '../find-grant'
import { largestAmount } from '../largest-amount'
import { parseUnits } from '../money/parse-units'
import { unitsWorth } from '../money/units-worth'
import { priceTransfer, type TransferPrice } from '../price-transfer'
import type { TransferRequest } from '../records'
import { routesFor } from '../routes-for'
import { sourceAccount } from '../source-account'
import type { SandboxState } from '../state'
import { canBeFunded } from './can-be-funded'
import type { ConfigureCommand } from './configure-transfer'
import { type NetworkIneligibility, networkIneligibility } from './network-ineligibility'

/** An asset of the source account. Amounts are minor units. */
export interface ConfiguredHolding {
  asset: Asset
  balance: bigint
  networks: ConfiguredNetwork[]
  /** Absent: it can be sent. */
  ineligibility?:
    | 'symbolDoesNotMatch'
    | 'notSupportedForTransferByTarget'
    | 'noEligibleNetworks'
    | 'amountNotSufficient'
    | 'eligibleWithFunding'
}

/** A network that the asset could leave by. */
export interface ConfiguredNetwork {
  network: Network
  toAddress?: string
  minAmount: bigint
  maxAmount: bigint
  /** Of the requested amount, or of the smallest. */
  price: TransferPrice
  requested?: bigint
  ineligibility?: NetworkIneligibility
}

/** Where an asset of a connected account can go, and why not. */
export function configureHolding(
  state: SandboxState,
  source: Grant,
  asset: Asset,
  transfer: TransferRequest,
  asked: Pick<ConfigureCommand, 'symbol' | 'amount' | 'amountInFiat' | 'networkId'>,
): ConfiguredHolding {
  const account = sourceAccount(state, source.accounts, asset)
  const balance = account ? balanceOf(state, account, asset) : 0n
  const none = (ineligibility: ConfiguredHolding['ineligibility'], networks: ConfiguredNetwork[] = []) => ({
    asset,
    balance,
    networks,
    ineligibility,
  })
  if (asked.symbol && findAsset(asked.symbol) !== asset) return none('symbolDoesNotMatch')
  if (!transfer.destinations.some(({ symbol }) => findAsset(symbol) === asset)) {
    return none('notSupportedForTransferByTarget')
  }
  const requested = requestedUnits(asset, asked)
  const routes = new Map(routesFor(transfer, asset, account).map((route) => [route.network.id, route]))
  const networks = Object.entries(asset.networks).flatMap(([id, own]): ConfiguredNetwork[] => {
    const network = findNetwork(id)
    if (!network || (asked.networkId && asked.networkId.toLowerCase() !== id)) return []
    const route = routes.get(id)
    const minAmount = route?.minAmount ?? parseUnits(own.minAmount, asset.decimals) ?? 0n
    const networkFee = parseUnits(own.fee, asset.decimals) ?? 0n
    const terms = { asset, integration: source.integration, transfer, networkFee }
    const price = priceTransfer(requested ?? minAmount, terms)
    const blocked = route && networkIneligibility(route, balance, requested, terms)
    const isFundable =
      (blocked === 'balanceBelowRequestedAmount' || blocked === 'amountNotSufficient') &&
      account !== undefined &&
      canBeFunded(state, { asset, price, balance }, account, source)
    return [
      {
        network,
        toAddress: route?.destination.address,
        minAmount,
        maxAmount: largestAmount(balance, terms),
        price,
        requested,
        ineligibility: route ? (isFundable ? 'eligibleWithFunding' : blocked) : 'noTargetNetworkFound',
      },
    ]
  })
  if (networks.some(({ ineligibility }) => ineligibility === undefined)) return { asset, balance, networks }
  const reasons = new Set(networks.map(({ ineligibility }) => ineligibility))
  if (reasons.has('eligibleWithFunding')) return none('eligibleWithFunding', networks)
  reasons.delete('noTargetNetworkFound')
  return none(reasons.size === 0 ? 'noEligibleNetworks' : 'amountNotSufficient', networks)
}

function requestedUnits(
  asset: Asset,
  { amount, amountInFiat }: Pick<ConfigureCommand, 'amount' | 'amountInFiat'>,
): bigint | undefined {
  if (amount !== undefined) return parseUnits(amount, asset.decimals)
  return amountInFiat === undefined ? undefined : unitsWorth(amountInFiat, asset)
}
