import { balanceOf } from '../accounts'
import { findAsset } from '../catalog/assets'
import { findNetwork } from '../catalog/networks'
import { SANDBOX_CREDENTIALS } from '../catalog/users'
import { refuseIfFault, takeFault } from '../faults/take-fault'
import { requireSession } from '../session/session'
import type { Decision, DecisionContext } from '../state/event'
import { Refusal } from '../state/refusal'
import type { SandboxState } from '../state/state'
import type { CodeReason, PreviewRecord, TransferRecord } from '../state/transfer-records'
import { placeOfPreview, previewExpired, requireAccountOfPreview, requirePreview } from './find-preview'
import { openParts } from './funding'
import { raiseNetworkFee } from './price'
import { recordTransfer, type TransferRules } from './record-transfer'
import { sourceAddress } from './source'

/** The next step for the user: a code, a higher network fee, or the executed transfer. */
export type LinkExecution =
  | { step: 'mfa'; reason?: CodeReason }
  | { step: 'feeRisen'; preview: PreviewRecord }
  | { step: 'executed'; transfer: TransferRecord }

/** `executeTransfer` with the faults of an institution: a higher network fee, another code. */
export function executeInLink(
  state: SandboxState,
  command: { sessionKey: string; previewId: string; code?: string },
  rules: TransferRules,
  context: DecisionContext,
): Decision<LinkExecution> {
  const session = requireSession(state, command.sessionKey, context.now)
  const preview = requirePreview(state, { ...command, sessionKey: session.key })
  if (openParts(preview).length > 0) {
    throw new Refusal('funding_required', 'Some of this still has to be paid for. Go back and try again.')
  }
  const { events, result } = executeTransfer(state, command, rules, context)
  if (events.length > 0) {
    const again = reasonToAskAgain(state, preview)
    if (again) return again
  }
  if (result) return { events, result: { step: 'executed', transfer: result } }
  const risen =
    !preview.feeRisen && !preview.funding
      ? takeFault(state, 'fee-risen', placeOfPreview(state, preview))
      : undefined
  if (risen) {
    const raised = raiseNetworkFee(preview, context)
    return {
      events: [{ type: 'transferPreviewed', preview: raised }, ...risen.events],
      result: { step: 'feeRisen', preview: raised },
    }
  }
  return { events: [], result: { step: 'mfa' } }
}

const REASONS = [
  ['transfer-mfa-expired', 'expired'],
  ['transfer-mfa-second', 'second'],
] as const

/** With these faults on, the institution asks for another code after a right one: once for each reason. */
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
 * Executes a preview of a Link session with the transfer's code. A second execution of the same preview returns the same
 * transfer and moves nothing, so that the page can repeat a request whose answer was lost.
 */
export function executeTransfer(
  state: SandboxState,
  command: { sessionKey: string; previewId: string; code?: string },
  rules: TransferRules,
  context: DecisionContext,
): Decision<ExecutedTransfer> {
  const session = requireSession(state, command.sessionKey, context.now)
  const preview = requirePreview(state, { ...command, sessionKey: session.key })
  const done = state.transfers.get(preview.id)
  if (done) return { events: [], result: done }
  return executePreview(state, preview, command.code, rules, context)
}

/** Undefined: the transfer's code is still missing. */
export type ExecutedTransfer = TransferRecord | undefined

/** Executes a preview, for Link and the API: the account is debited at once, the transfer settles later. */
export function executePreview(
  state: SandboxState,
  preview: PreviewRecord,
  code: string | undefined,
  rules: TransferRules,
  context: DecisionContext,
): Decision<ExecutedTransfer> {
  if (preview.expiresAt <= context.now) throw previewExpired()
  const account = requireAccountOfPreview(state, preview)
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
  refuseIfFault(state, 'transfer-declined', placeOfPreview(state, preview))
  refuseIfFault(state, 'execution-error', placeOfPreview(state, preview))
  const asset = findAsset(preview.symbol)
  const network = findNetwork(preview.networkId)
  if (!asset || !network) throw previewExpired()
  if (BigInt(preview.total) > balanceOf(state, account, asset)) {
    throw new Refusal('insufficient_funds', 'The account no longer holds enough for this. Enter less.', {
      meshError: 'InsufficientFunds',
    })
  }

  return recordTransfer(state, preview, sourceAddress(network, account.accountId), rules, context)
}
