import type { InstitutionAccount } from '../accounts'
import { findAsset } from '../catalog/assets'
import { findNetwork, isAddressOf, type Network } from '../catalog/networks'
import { type Grant, requireAccessGrant } from '../connect/grant'
import { formatUnits, parseUnits, unitsWorth } from '../money'
import type { Decision, DecisionContext } from '../state/event'
import type { TransferRequest } from '../state/link-request'
import { Refusal } from '../state/refusal'
import type { SandboxState } from '../state/state'
import type { PreviewRecord } from '../state/transfer-records'
import { offerTransfer, requireFunds, type TransferOffer } from '../transfer/offer'
import { newPreview } from '../transfer/preview'
import { sourceAccount, sourceAddress } from '../transfer/source'
import { canBeFunded, liveSource, needsKyc, type TransferToken } from './source'

/** A transfer requested by the integrator's server. The target is either `to` or `toAddress`. */
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

/** A preview; or only an offer, when the balance is too low and the account's cash would cover the rest. */
export interface ManagedPreview {
  offer: TransferOffer
  account: InstitutionAccount
  grant: Grant
  /** Absent when the asset has to be bought first. */
  preview?: PreviewRecord
}

/** Prices a transfer for the integrator's server, with the same checks as in Link. */
export function previewManagedTransfer(
  state: SandboxState,
  command: ManagedTransfer,
  context: DecisionContext,
): Decision<ManagedPreview> {
  const grant = liveSource(state, command, context.now)
  const network = findNetwork(command.networkId)
  if (!network) throw refusal('NetworkNotFound', 'There is no network with this id.')
  const asset = findAsset(command.symbol)
  if (!asset) {
    const message = 'The source account can’t hold this asset.'
    throw refusal('WrongPreviewRequestUnsupportedSymbolBySourceWallet', message)
  }
  const target: { address: string; addressTag?: string; toAccountId?: string } = command.to
    ? targetAddress(state, { clientId: command.clientId, to: command.to }, network, context.now)
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
    throw refusal('WrongPreviewRequestAmount', 'The amount is not a number.')
  const request = { symbol: asset.symbol, networkId: network.id, amount: entered }
  const offer = offerTransfer(state, { integration: grant.integration, account }, transfer, request)
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
  const preview = newPreview(requireFunds(offer), owner, context)
  return { events: [{ type: 'transferPreviewed', preview }], result: { offer, account, grant, preview } }
}

function refusal(meshError: string, message: string): Refusal {
  return new Refusal('invalid_request', message, { meshError })
}

/** The deposit address of a connected account on a network. */
function targetAddress(
  state: SandboxState,
  { clientId, to }: { clientId: string; to: TransferToken },
  network: Network,
  now: number,
): { address: string; toAccountId: string } {
  const grant = findAccessGrant(state, { ...to, clientId }, now)
  const [account] = grant?.accounts ?? []
  if (account && !grant?.needsLogin && grant?.integration.category !== 'wallet') {
    return { address: sourceAddress(network, account.accountId), toAccountId: account.accountId }
  }
  throw new Refusal(
    'invalid_request',
    'The target account can’t receive deposits: its token is not valid, or its login has expired.',
    { meshError: 'WrongPreviewRequestInvalidToAuthToken' },
  )
}

/** Like `requireAccessGrant`, but undefined instead of a refusal. */
function findAccessGrant(
  state: SandboxState,
  command: Parameters<typeof requireAccessGrant>[1],
  now: number,
) {
  try {
    return requireAccessGrant(state, command, now)
  } catch (error) {
    if (error instanceof Refusal) return undefined as Grant | undefined
    throw error
  }
}
