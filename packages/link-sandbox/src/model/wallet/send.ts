import { hashOfSent, type WalletSending } from '../../wallets/signature'
import { type WalletRequest, walletRequest } from '../../wallets/wallet-request'
import { balanceOf } from '../accounts'
import { findAsset } from '../catalog/assets'
import type { Integration } from '../catalog/integration'
import { findIntegration } from '../catalog/integrations'
import { findNetwork } from '../catalog/networks'
import { refuseIfFault, takeFault } from '../faults/take-fault'
import { requireSession } from '../session/session'
import type { Decision, DecisionContext } from '../state/event'
import { Refusal } from '../state/refusal'
import type { SessionRecord } from '../state/session-records'
import type { SandboxState } from '../state/state'
import type { PreviewRecord, TransferRecord } from '../state/transfer-records'
import {
  placeOfPreview,
  previewExpired,
  requireAccountOfPreview,
  requirePreview,
} from '../transfer/find-preview'
import { recordTransfer, type TransferRules } from '../transfer/record-transfer'

/** The transaction for the wallet to sign. Undefined: the account is not a wallet, or the transfer was sent already. */
export function walletRequestFor(
  state: SandboxState,
  command: { sessionKey: string; previewId: string },
  context: DecisionContext,
): Decision<WalletRequest | undefined> {
  const session = requireSession(state, command.sessionKey, context.now)
  const preview = state.previews.get(command.previewId)
  const isOpen = preview?.sessionKey === session.key && !state.transfers.has(preview.id)
  const request = isOpen ? buildWalletRequest(state, preview) : undefined
  if (!preview || !request) return { events: [], result: undefined }
  if (preview.expiresAt <= context.now) throw previewExpired()
  const integration = findIntegration(preview.integrationId)
  if (integration) refuseIfDeclined(state, integration, session)
  refuseIfFault(state, 'execution-error', placeOfPreview(state, preview))
  return { events: [], result: request }
}

/** The transaction for the wallet to sign. Always the same for the same preview. Undefined: the account is not a wallet. */
function buildWalletRequest(state: SandboxState, preview: PreviewRecord): WalletRequest | undefined {
  const connection = state.connections.get(preview.connectionId)
  const from = connection?.walletAddress
  if (from === undefined) return undefined
  const asset = findAsset(preview.symbol)
  const network = findNetwork(preview.networkId)
  const request =
    asset &&
    walletRequest({
      id: preview.id,
      networkId: preview.networkId,
      symbol: asset.symbol,
      isNative: network?.nativeSymbol === asset.symbol,
      decimals: asset.decimals,
      amount: BigInt(preview.amount),
      from,
      to: preview.toAddress,
    })
  if (request) return request
  throw new Refusal(
    'network_unsupported',
    'The wallet can’t send this asset to the address that was given. Choose another network.',
  )
}

/** Checks what a wallet sent for a preview, and records the transfer. A repeated request returns the same transfer. */
export function sendFromWallet(
  state: SandboxState,
  command: { sessionKey: string; previewId: string } & WalletSending,
  rules: TransferRules,
  context: DecisionContext,
): Decision<TransferRecord> {
  const session = requireSession(state, command.sessionKey, context.now)
  const preview = requirePreview(state, { ...command, sessionKey: session.key })
  const request = buildWalletRequest(state, preview)
  if (!request) throw previewExpired()
  const done = state.transfers.get(preview.id)
  if (done) return { events: [], result: done }
  const hash = hashOfSent(request, command)
  if (hash === undefined) {
    throw new Refusal('wrong_signature', 'The wallet did not sign this transfer. Try again.')
  }
  for (const transfer of state.transfers.values()) {
    if (transfer.hash !== hash) continue
    throw new Refusal('invalid_request', 'This transaction belongs to another transfer. Try again.')
  }
  const account = requireAccountOfPreview(state, preview)
  const asset = findAsset(preview.symbol)
  if (!account.wallet || !asset) {
    throw new Refusal('connection_unknown', 'This wallet is no longer connected. Connect it again.')
  }
  if (BigInt(preview.total) > balanceOf(state, account, asset)) {
    throw new Refusal('insufficient_funds', 'The wallet no longer holds enough for this. Enter less.')
  }
  // No check of the preview's expiry: the wallet has already sent the transaction.
  return recordTransfer(state, preview, account.wallet.address, rules, context, hash)
}

/** Throws a refusal as if the user had declined in the wallet, when that fault is on. */
export function refuseIfDeclined(
  state: SandboxState,
  integration: Pick<Integration, 'id' | 'name'>,
  session: SessionRecord,
): void {
  const fault = takeFault(state, 'wallet-declined', { session, integrationId: integration.id })
  if (!fault) return
  const message = `You declined in ${integration.name}. Try again, or choose another wallet.`
  throw new Refusal('wallet_declined', message, {
    details: { integration: integration.name },
    events: fault.events,
  })
}
