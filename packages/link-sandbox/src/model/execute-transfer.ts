import type { Decision } from './decision'
import { type ExecutedTransfer, executePreview } from './execute-preview'
import type { Given } from './given'
import type { TransferRules } from './record-transfer'
import { Refusal } from './refusal'
import { requireSession } from './require-session'
import type { SandboxState } from './state'

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
