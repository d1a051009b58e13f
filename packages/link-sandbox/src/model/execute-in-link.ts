import type { Decision } from './decision'
import type { TransferRules } from './execute-preview'
import { executeTransfer } from './execute-transfer'
import type { FaultName } from './faults/faults'
import { hasFault } from './faults/has-fault'
import { openParts } from './funding/open-parts'
import type { Given } from './given'
import type { CodeReason, PreviewRecord, SessionRecord, TransferRecord } from './records'
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
    const reason = reasonToAskAgain(state, session, preview)
    if (reason) {
      return {
        events: [{ type: 'transferCodeAskedAgain', previewId: preview.id, reason }],
        result: { step: 'mfa', reason },
      }
    }
  }
  if (result) return { events, result: { step: 'executed', transfer: result } }
  if (preview && !preview.feeRisen && !preview.funding && isOn(state, 'gas-warning', session, preview)) {
    const risen = riseNetworkFee(preview, given)
    return {
      events: [{ type: 'transferPreviewed', preview: risen }],
      result: { step: 'feeRisen', preview: risen },
    }
  }
  return { events: [], result: { step: 'mfa' } }
}

/** An institution on which a fault is on wants another code after a right one, but not twice for the same reason. */
function reasonToAskAgain(
  state: SandboxState,
  session: SessionRecord,
  preview: PreviewRecord,
): CodeReason | undefined {
  const asks = (fault: 'transfer-mfa-expired' | 'transfer-mfa-second', reason: CodeReason) =>
    isOn(state, fault, session, preview) && !preview.askedAgain?.includes(reason) ? reason : undefined
  return asks('transfer-mfa-expired', 'expired') ?? asks('transfer-mfa-second', 'second')
}

function isOn(state: SandboxState, fault: FaultName, session: SessionRecord, preview: PreviewRecord) {
  return hasFault(state, fault, { session, username: state.connections.get(preview.connectionId)?.username })
}
