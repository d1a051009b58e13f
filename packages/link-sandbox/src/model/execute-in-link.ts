import type { Decision } from './decision'
import { executeTransfer } from './execute-transfer'
import { takeFault } from './faults/take-fault'
import { openParts } from './funding/open-parts'
import type { Given } from './given'
import { placeOfPreview } from './place-of-preview'
import type { TransferRules } from './record-transfer'
import type { CodeReason, PreviewRecord, TransferRecord } from './records'
import { Refusal } from './refusal'
import { requireSession } from './require-session'
import { riseNetworkFee } from './rise-network-fee'
import type { SandboxState } from './state'

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
