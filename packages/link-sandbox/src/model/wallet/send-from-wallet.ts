import { hashOfSent, type WalletSending } from '../../wallets/hash-of-sent'
import { accountOfPreview } from '../account-of-preview'
import { balanceOf } from '../balance-of'
import { findAsset } from '../catalog/find-asset'
import type { Decision } from '../decision'
import type { Given } from '../given'
import { recordTransfer, type TransferRules } from '../record-transfer'
import type { TransferRecord } from '../records'
import { Refusal } from '../refusal'
import { requireSession } from '../require-session'
import type { SandboxState } from '../state'
import { requestOfPreview } from './request-of-preview'

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
