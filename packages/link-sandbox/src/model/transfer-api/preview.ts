import type { InstitutionAccount } from '../accounts'
import { findAsset } from '../catalog/assets'
import { findNetwork, isAddressOf, type Network } from '../catalog/networks'
import { type Grant, requireAccessGrant } from '../connect/grant'
import { formatUnits, parseUnits, unitsWorth } from '../money'
import type { Decision, Given } from '../state/event'
import type { PreviewRecord, TransferRequest } from '../state/records'
import { Refusal } from '../state/refusal'
import type { SandboxState } from '../state/state'
import { offerTransfer, requireFunds, type TransferOffer } from '../transfer/offer'
import { newPreview } from '../transfer/preview'
import { sourceAccount, sourceAddress } from '../transfer/source'
import { canBeFunded, liveSource, needsKyc, type TransferToken } from './source'

/** A transfer that the integrator's server asks for. Either an address or a token says where it goes. */
interface ManagedTransfer {
  clientId: string
  from: TransferToken
  to?: TransferToken
  toAddress?: string
  addressTag?: string
  symbol: string
  networkId: string
  /** In the asset. */
  amount?: number
  /** US dollars, instead of `amount`. */
  amountInFiat?: number
  clientTransactionId?: string
  feesIncluded: boolean
}

/** A preview, or an offer that takes more of the asset than there is while the account's cash would pay for the rest. */
export interface ManagedPreview {
  offer: TransferOffer
  account: InstitutionAccount
  grant: Grant
  /** Absent when the asset has to be bought first. */
  preview?: PreviewRecord
}

/** Prices a transfer for the integrator's server, by the same checks as Link's. */
export function previewManagedTransfer(
  state: SandboxState,
  command: ManagedTransfer,
  given: Given,
): Decision<ManagedPreview> {
  const grant = liveSource(state, command, given.now)
  const network = findNetwork(command.networkId)
  if (!network) throw refusal('NetworkNotFound', 'There is no network with this id.')
  const asset = findAsset(command.symbol)
  if (!asset) {
    const message = 'The source account can’t hold this asset.'
    throw refusal('WrongPreviewRequestUnsupportedSymbolBySourceWallet', message)
  }
  const target: { address: string; addressTag?: string; toAccountId?: string } = command.to
    ? targetAddress(state, { clientId: command.clientId, to: command.to }, network, given.now)
    : { address: command.toAddress ?? '', addressTag: command.addressTag }
  if (!isAddressOf(network, target.address)) {
    throw refusal('InvalidAddressPattern', `This is not an address of the network ${network.name}.`)
  }
  if (needsKyc(state, grant)) {
    const message = 'The institution wants to verify the identity of this account’s owner first.'
    throw new Refusal('kyc_required', message, { meshError: 'KycRequired' })
  }
  const account = sourceAccount(state, grant.accounts, asset)
  if (!account) throw new Refusal('token_unauthorized', 'Unauthorized token')

  const { toAccountId, ...destination } = target
  const transfer: TransferRequest = {
    type: 'deposit',
    destinations: [{ ...destination, symbol: asset.symbol, networkId: network.id }],
    clientTransactionId: command.clientTransactionId,
    feesIncluded: command.feesIncluded,
  }
  const entered = command.amount ?? formatUnits(unitsWorth(command.amountInFiat ?? 0, asset), asset.decimals)
  if (parseUnits(entered, asset.decimals) === undefined)
    throw refusal('WrongPreviewRequestAmount', 'No number.')
  const asked = { symbol: asset.symbol, networkId: network.id, amount: entered }
  const offer = offerTransfer(state, { integration: grant.integration, account }, transfer, asked)
  if (canBeFunded(state, offer, account, grant)) return { events: [], result: { offer, account, grant } }

  const owner = {
    clientId: command.clientId,
    userId: grant.connection.userId,
    connectionId: grant.connection.id,
    integrationId: grant.integration.id,
    accountId: account.accountId,
    toAccountId,
    transfer,
  }
  const preview = newPreview(requireFunds(offer), owner, given)
  return { events: [{ type: 'transferPreviewed', preview }], result: { offer, account, grant, preview } }
}

function refusal(meshError: string, message: string): Refusal {
  return new Refusal('invalid_request', message, { meshError })
}

/** Where a connected account takes deposits on a network. */
function targetAddress(
  state: SandboxState,
  { clientId, to }: { clientId: string; to: TransferToken },
  network: Network,
  now: number,
): { address: string; toAccountId: string } {
  const grant = grantOf(state, { ...to, clientId }, now)
  const [account] = grant?.accounts ?? []
  if (account && !grant?.needsLogin && grant?.integration.category !== 'wallet') {
    return { address: sourceAddress(network, account.accountId), toAccountId: account.accountId }
  }
  throw new Refusal(
    'invalid_request',
    'The target account can’t be deposited to: its token is not valid, or its login has expired.',
    { meshError: 'WrongPreviewRequestInvalidToAuthToken' },
  )
}

function grantOf(state: SandboxState, command: Parameters<typeof requireAccessGrant>[1], now: number) {
  try {
    return requireAccessGrant(state, command, now)
  } catch (error) {
    if (error instanceof Refusal) return undefined as Grant | undefined
    throw error
  }
}
