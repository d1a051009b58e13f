import { ASSETS } from '../catalog/assets'
import { findNetwork } from '../catalog/find-network'
import { NETWORKS } from '../catalog/networks'
import type { Grant } from '../find-grant'
import { holdingsOf } from '../holdings-of'
import { isAddressOf } from '../is-address-of'
import type { TransferDestination, TransferRequest } from '../records'
import { requireAccessGrant } from '../require-access-grant'
import { sourceAddress } from '../source-address'
import type { SandboxState } from '../state'
import { type ConfiguredHolding, configureHolding } from './configure-holding'
import { needsKyc } from './needs-kyc'
import { transferSource } from './transfer-source'
import type { TransferToken } from './transfer-token'

/** What the integrator's server wants to know the ways of. Either addresses or a token say where it goes. */
export interface ConfigureCommand {
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
export interface ConfiguredTransfer {
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
