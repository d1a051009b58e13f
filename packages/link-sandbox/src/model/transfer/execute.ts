import { balanceOf } from '../accounts'
import { findAsset } from '../catalog/assets'
import { findNetwork } from '../catalog/networks'
import { SANDBOX_CREDENTIALS } from '../catalog/users'
import { refuseOnFault, takeFault } from '../faults/take-fault'
import { requireSession } from '../session/session'
import type { Decision, Given } from '../state/event'
import type { CodeReason, PreviewRecord, TransferRecord } from '../state/records'
import { Refusal } from '../state/refusal'
import type { SandboxState } from '../state/state'
import { openParts } from './funding'
import { riseNetworkFee } from './price'
import { recordTransfer, type TransferRules } from './settle'
import { accountOfPreview, placeOfPreview, sourceAddress } from './source'

/** What the person is asked for next, or what they get. */
export type LinkExecution =
  | { step: 'mfa'; reason?: CodeReason }
  | { step: 'feeRisen'; preview: PreviewRecord }
  | { step: 'executed'; transfer: TransferRecord }

/** `executeTransfer` with what an institution may ask on the way: a higher network fee, another code. */
export function executeInLink(
  state: SandboxState,
  command: { sessionKey: string; previewId: string; code?: string },
  rules: TransferRules,
  given: Given,
): Decision<LinkExecution> {
  const session = requireSession(state, command.sessionKey, given.now)
  const preview = state.previews.get(command.previewId)
  if (preview?.sessionKey === session.key && openParts(preview).length > 0) {
    throw new Refusal('funding_required', 'Some of this still has to be paid for. Go back and try again.')
  }
  const { events, result } = executeTransfer(state, command, rules, given)
  if (events.length > 0 && preview) {
    const again = reasonToAskAgain(state, preview)
    if (again) return again
  }
  if (result) return { events, result: { step: 'executed', transfer: result } }
  const risen =
    preview && !preview.feeRisen && !preview.funding
      ? takeFault(state, 'gas-warning', placeOfPreview(state, preview))
      : undefined
  if (preview && risen) {
    const dearer = riseNetworkFee(preview, given)
    return {
      events: [{ type: 'transferPreviewed', preview: dearer }, ...risen.events],
      result: { step: 'feeRisen', preview: dearer },
    }
  }
  return { events: [], result: { step: 'mfa' } }
}

const REASONS = [
  ['transfer-mfa-expired', 'expired'],
  ['transfer-mfa-second', 'second'],
] as const

/** An institution on which a fault is on wants another code after a right one, but not twice for the same reason. */
function reasonToAskAgain(state: SandboxState, preview: PreviewRecord): Decision<LinkExecution> | undefined {
  for (const [fault, reason] of REASONS) {
    const shown = preview.askedAgain?.includes(reason)
      ? undefined
      : takeFault(state, fault, placeOfPreview(state, preview))
    if (!shown) continue
    return {
      events: [{ type: 'transferCodeAskedAgain', previewId: preview.id, reason }, ...shown.events],
      result: { step: 'mfa', reason },
    }
  }
  return undefined
}

/**
 * Executes a preview of a Link session with the transfer's code. Executing the same preview again answers the same
 * transfer and moves nothing, so that a page may repeat a lost request.
 */
export function executeTransfer(
  state: SandboxState,
  command: { sessionKey: string; previewId: string; code?: string },
  rules: TransferRules,
  given: Given,
): Decision<ExecutedTransfer> {
  const session = requireSession(state, command.sessionKey, given.now)
  const preview = state.previews.get(command.previewId)
  if (!preview || preview.sessionKey !== session.key) {
    throw new Refusal('preview_expired', 'This offer has expired. Go back for a new one.')
  }
  const done = state.transfers.get(preview.id)
  if (done) return { events: [], result: done }
  return executePreview(state, preview, command.code, rules, given)
}

/** Undefined while the transfer's code is still to come. */
export type ExecutedTransfer = TransferRecord | undefined

/** Sends what a preview offered: the account is debited at once, the transfer settles later. For Link and the API alike. */
export function executePreview(
  state: SandboxState,
  preview: PreviewRecord,
  code: string | undefined,
  rules: TransferRules,
  given: Given,
): Decision<ExecutedTransfer> {
  if (preview.expiresAt <= given.now) throw expired()
  const account = accountOfPreview(state, preview)
  if (!account) {
    throw new Refusal('connection_unknown', 'This account is no longer connected. Connect it again.')
  }
  if (account.wallet) {
    throw new Refusal(
      'integration_unsupported',
      'A transfer from a wallet is confirmed in the wallet, in Link.',
    )
  }
  if (code === undefined) return { events: [], result: undefined }
  if (code.trim() !== SANDBOX_CREDENTIALS.code) {
    throw new Refusal('wrong_code', 'This code is wrong. Check it and try again.')
  }
  refuseOnFault(state, 'transfer-declined', placeOfPreview(state, preview))
  refuseOnFault(state, 'execution-error', placeOfPreview(state, preview))
  const asset = findAsset(preview.symbol)
  const network = findNetwork(preview.networkId)
  if (!asset || !network) throw expired()
  if (BigInt(preview.total) > balanceOf(state, account, asset)) {
    throw new Refusal('insufficient_funds', 'The account no longer holds enough for this. Enter less.', {
      meshError: 'InsufficientFunds',
    })
  }

  return recordTransfer(state, preview, sourceAddress(network, account.accountId), rules, given)
}

function expired(): Refusal {
  return new Refusal('preview_expired', 'This offer has expired. Go back for a new one.', {
    meshError: 'PreviewExpired',
  })
}
