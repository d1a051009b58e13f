import { balanceOf, holdingsOf } from '../accounts'
import { ASSETS, type Asset, findAsset } from '../catalog/assets'
import { findNetwork, isAddressOf, NETWORKS, type Network } from '../catalog/networks'
import { type Grant, requireAccessGrant } from '../connect/grant'
import { parseUnits, unitsWorth } from '../money'
import type { TransferDestination, TransferRequest } from '../state/records'
import type { SandboxState } from '../state/state'
import { largestAmount, priceTransfer, type TransferPrice } from '../transfer/price'
import { type Route, routesFor, sourceAccount, sourceAddress } from '../transfer/source'
import { canBeFunded, needsKyc, type TransferToken, transferSource } from './source'

/** What the integrator's server wants to know the ways of. Either addresses or a token say where it goes. */
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
  /** Only this network. */
  networkId?: string
  feesIncluded: boolean
}

/** Mesh's word for how it went, and what the source account holds with the ways that each asset can take. */
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

/** Answers which assets of a connected account can go to the given addresses, or to another connected account. */
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

/** Every way into an account: it takes each asset over all of its networks. */
function depositAddresses({ accounts }: Grant): TransferDestination[] {
  const [account] = accounts
  if (!account) return []
  return NETWORKS.flatMap((network) =>
    holdableOn(network.id).map((symbol) => ({
      networkId: network.id,
      symbol,
      address: sourceAddress(network, account.accountId),
    })),
  )
}

function holdableOn(networkId: string): string[] {
  return ASSETS.filter(({ networks }) => networks[networkId]).map(({ symbol }) => symbol)
}

/** An asset or a network that the sandbox does not have is no way to go, but no mistake either. */
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
function configureHolding(
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

/** Mesh's words for why an amount can't go over a network. */
export type NetworkIneligibility =
  | 'noTargetNetworkFound'
  | 'balanceBelowMinimum'
  | 'requestedAmountBelowFees'
  | 'requestedAmountBelowMinimum'
  | 'balanceBelowRequestedAmount'
  | 'amountNotSufficient'
  | 'eligibleWithFunding'

/**
 * Why an amount can't go this way; undefined when it can.
 *
 * @param held minor units in the account
 * @param requested minor units to send; undefined: whether anything can be sent at all
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
