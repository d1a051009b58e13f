import { hashOfSent, type WalletSending } from '../../wallets/hash-of-sent'
import type { Decision } from '../decision'
import { executePreview, type TransferRules } from '../execute-preview'
import type { Given } from '../given'
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
  const { events, result } = executePreview(state, preview, { hash }, rules, given)
  if (!result) throw new Refusal('preview_expired', 'This offer has expired. Go back for a new one.')
  return { events, result }
}
