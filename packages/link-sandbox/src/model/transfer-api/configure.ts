import { balanceOf, holdingsOf } from '../accounts'
import { ASSETS, type Asset, findAsset } from '../catalog/assets'
import { findNetwork, isAddressOf, NETWORKS, type Network } from '../catalog/networks'
import { type Grant, requireAccessGrant } from '../connect/grant'
import { parseUnits, unitsWorth } from '../money'
import type { TransferDestination, TransferRequest } from '../state/link-request'
import type { SandboxState } from '../state/state'
import { largestAmount, priceTransfer, type TransferPrice } from '../transfer/price'
import { type Route, routesFor, sourceAccount, sourceAddress } from '../transfer/source'
import { canBeFunded, needsKyc, type TransferToken, transferSource } from './source'

/** The transfer to check. The target is either `to` or `toAddresses`. */
interface ConfigureCommand {
  clientId: string
  from: TransferToken
  to?: TransferToken
  toAddresses?: TransferDestination[]
  symbol?: string
  /** In the asset. */
  amount?: number
  /** US dollars. */
  amountInFiat?: number
  /** Only this network. Absent: all networks. */
  networkId?: string
  feesIncluded: boolean
}

/** Mesh's status, and the assets of the source account with their networks. */
interface ConfiguredTransfer {
  status:
    | 'succeeded'
    | 'validationFailed'
    | 'notAuthorizedTo'
    | 'notAuthorizedFrom'
    | 'kycRequired'
    | 'fromIntegrationNotSupported'
    | 'toIntegrationNotSupported'
  holdings: ConfiguredHolding[]
}

/** Which assets of a connected account can be sent to the addresses, or to another connected account. */
export function configureTransfer(
  state: SandboxState,
  command: ConfigureCommand,
  now: number,
): ConfiguredTransfer {
  const { clientId, to } = command
  const source = transferSource(state, command, now)
  const target = to && requireAccessGrant(state, { ...to, clientId }, now)
  const none = (status: ConfiguredTransfer['status']) => ({ status, holdings: [] })
  if (source.integration.category === 'wallet') return none('fromIntegrationNotSupported')
  if (target?.integration.category === 'wallet') return none('toIntegrationNotSupported')
  if (source.needsLogin) return none('notAuthorizedFrom')
  if (target?.needsLogin) return none('notAuthorizedTo')
  if (needsKyc(state, source)) return none('kycRequired')

  const destinations = target ? depositAddresses(target) : (command.toAddresses ?? [])
  if (!destinations.every(isWellFormed)) return none('validationFailed')
  const transfer: TransferRequest = { type: 'deposit', destinations, feesIncluded: command.feesIncluded }
  const held = holdingsOf(state, source.accounts).map(({ asset }) => asset)
  return {
    status: 'succeeded',
    holdings: held.map((asset) => configureHolding(state, source, asset, transfer, command)),
  }
}

/** The deposit addresses of an account: one for each asset and network. */
function depositAddresses({ accounts }: Grant): TransferDestination[] {
  const [account] = accounts
  if (!account) return []
  return NETWORKS.flatMap((network) =>
    assetsOn(network.id).map((symbol) => ({
      networkId: network.id,
      symbol,
      address: sourceAddress(network, account.accountId),
    })),
  )
}

function assetsOn(networkId: string): string[] {
  return ASSETS.filter(({ networks }) => networks[networkId]).map(({ symbol }) => symbol)
}

/** Unknown networks are ignored, not refused. */
function isWellFormed({ networkId, address }: TransferDestination): boolean {
  const network = findNetwork(networkId)
  return !network || isAddressOf(network, address)
}

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

/** A network that the asset could be sent over. */
export interface ConfiguredNetwork {
  network: Network
  toAddress?: string
  minAmount: bigint
  maxAmount: bigint
  /** Price of the requested amount, or of the smallest amount. */
  price: TransferPrice
  requested?: bigint
  ineligibility?: NetworkIneligibility
}

/** The networks of an asset, and why the asset can't be sent. */
function configureHolding(
  state: SandboxState,
  source: Grant,
  asset: Asset,
  transfer: TransferRequest,
  request: Pick<ConfigureCommand, 'symbol' | 'amount' | 'amountInFiat' | 'networkId'>,
): ConfiguredHolding {
  const account = sourceAccount(state, source.accounts, asset)
  const balance = account ? balanceOf(state, account, asset) : 0n
  const none = (ineligibility: ConfiguredHolding['ineligibility'], networks: ConfiguredNetwork[] = []) => ({
    asset,
    balance,
    networks,
    ineligibility,
  })
  if (request.symbol && findAsset(request.symbol) !== asset) return none('symbolDoesNotMatch')
  if (!transfer.destinations.some(({ symbol }) => findAsset(symbol) === asset)) {
    return none('notSupportedForTransferByTarget')
  }
  const requested = requestedUnits(asset, request)
  const routes = new Map(routesFor(transfer, asset, account).map((route) => [route.network.id, route]))
  const networks = Object.entries(asset.networks).flatMap(([id, own]): ConfiguredNetwork[] => {
    const network = findNetwork(id)
    if (!network || (request.networkId && request.networkId.toLowerCase() !== id)) return []
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

/** Mesh's reasons why an amount can't be sent over a network. */
export type NetworkIneligibility =
  | 'noTargetNetworkFound'
  | 'balanceBelowMinimum'
  | 'requestedAmountBelowFees'
  | 'requestedAmountBelowMinimum'
  | 'balanceBelowRequestedAmount'
  | 'amountNotSufficient'
  | 'eligibleWithFunding'

/**
 * Why an amount can't be sent over a route. Undefined: it can.
 *
 * @param held balance in minor units
 * @param requested minor units to send; undefined: any amount
 */
function networkIneligibility(
  route: Route,
  held: bigint,
  requested: bigint | undefined,
  terms: Parameters<typeof priceTransfer>[1],
): Exclude<NetworkIneligibility, 'noTargetNetworkFound' | 'eligibleWithFunding'> | undefined {
  const price = priceTransfer(requested ?? largestAmount(held, terms), terms)
  if (requested === undefined) return price.amount < route.minAmount ? 'balanceBelowMinimum' : undefined
  if (price.amount <= 0n) return 'requestedAmountBelowFees'
  if (price.amount < route.minAmount) return 'requestedAmountBelowMinimum'
  if (price.amount > held) return 'balanceBelowRequestedAmount'
  return price.total > held ? 'amountNotSufficient' : undefined
}
