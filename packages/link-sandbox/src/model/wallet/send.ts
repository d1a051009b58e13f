import { hashOfSent, type WalletSending } from '../../wallets/signature'
import { type WalletRequest, walletRequest } from '../../wallets/wallet-request'
import { balanceOf } from '../accounts'
import { findAsset } from '../catalog/assets'
import type { Integration } from '../catalog/integration'
import { findIntegration } from '../catalog/integrations'
import { findNetwork } from '../catalog/networks'
import { refuseOnFault, takeFault } from '../faults/take-fault'
import { requireSession } from '../session/session'
import type { Decision, Given } from '../state/event'
import type { PreviewRecord, SessionRecord, TransferRecord } from '../state/records'
import { Refusal } from '../state/refusal'
import type { SandboxState } from '../state/state'
import { recordTransfer, type TransferRules } from '../transfer/settle'
import { accountOfPreview, placeOfPreview } from '../transfer/source'

/** Records what a wallet sent for a preview of this session, once it proves to be that. Repeated, it answers the same transfer. */
export function sendFromWallet(
  state: SandboxState,
  command: { sessionKey: string; previewId: string } & WalletSending,
  rules: TransferRules,
  given: Given,
): Decision<TransferRecord> {
  const session = requireSession(state, command.sessionKey, given.now)
  const preview = state.previews.get(command.previewId)
  const request = preview && preview.sessionKey === session.key ? requestOfPreview(state, preview) : undefined
  if (!preview || !request) {
    throw new Refusal('preview_expired', 'This offer has expired. Go back for a new one.')
  }
  const done = state.transfers.get(preview.id)
  if (done) return { events: [], result: done }
  const hash = hashOfSent(request, command)
  if (hash === undefined) {
    throw new Refusal('wrong_signature', 'The wallet signed something else than this transfer. Try again.')
  }
  for (const transfer of state.transfers.values()) {
    if (transfer.hash !== hash) continue
    throw new Refusal('invalid_request', 'This transaction belongs to another transfer. Try again.')
  }
  const account = accountOfPreview(state, preview)
  const asset = findAsset(preview.symbol)
  if (!account?.wallet || !asset) {
    throw new Refusal('connection_unknown', 'This wallet is no longer connected. Connect it again.')
  }
  if (BigInt(preview.total) > balanceOf(state, account, asset)) {
    throw new Refusal('insufficient_funds', 'The wallet no longer holds enough for this. Enter less.')
  }
  // What a wallet has sent is on its way, also when the offer has expired in the meantime.
  return recordTransfer(state, preview, account.wallet.address, rules, given, hash)
}

/** What a wallet is asked to send for a preview, always the same; undefined when the preview is not out of a wallet. */
function requestOfPreview(state: SandboxState, preview: PreviewRecord): WalletRequest | undefined {
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

/** What a wallet is asked to send for a preview of this session; undefined when it is not out of a wallet, or sent already. */
export function walletOfPreview(
  state: SandboxState,
  command: { sessionKey: string; previewId: string },
  given: Given,
): Decision<WalletRequest | undefined> {
  const session = requireSession(state, command.sessionKey, given.now)
  const preview = state.previews.get(command.previewId)
  const isOpen = preview?.sessionKey === session.key && !state.transfers.has(preview.id)
  const request = isOpen ? requestOfPreview(state, preview) : undefined
  if (!preview || !request) return { events: [], result: undefined }
  if (preview.expiresAt <= given.now) {
    throw new Refusal('preview_expired', 'This offer has expired. Go back for a new one.')
  }
  const integration = findIntegration(preview.integrationId)
  if (integration) refuseDeclined(state, integration, session)
  refuseOnFault(state, 'execution-error', placeOfPreview(state, preview))
  return { events: [], result: request }
}

/** Refuses as if the person had declined in the wallet, when that fault is on. */
export function refuseDeclined(
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
