import type { Decision } from '../decision'
import { type ExecutedTransfer, executePreview } from '../execute-preview'
import type { Given } from '../given'
import type { TransferRules } from '../record-transfer'
import { Refusal } from '../refusal'
import type { SandboxState } from '../state'
import { liveSource } from './live-source'
import type { TransferToken } from './transfer-token'

/** Executes a preview that the API gave, with the token that it was made with. Unlike in Link, a preview can be executed only once. */
export function executeManagedTransfer(
  state: SandboxState,
  command: { clientId: string; from: TransferToken; previewId: string; code?: string },
  rules: TransferRules,
  given: Given,
): Decision<ExecutedTransfer> {
  const { connection } = liveSource(state, command, given.now)
  const preview = state.previews.get(command.previewId.toLowerCase())
  if (!preview || preview.sessionKey !== undefined || preview.connectionId !== connection.id) {
    throw new Refusal('preview_expired', 'There is no preview with this id.', {
      meshError: 'PreviewNotFound',
    })
  }
  if (state.transfers.has(preview.id)) {
    const message = 'This transfer has been requested already.'
    throw new Refusal('invalid_request', message, { meshError: 'TransferIsRequested' })
  }
  return executePreview(state, preview, command.code, rules, given)
}
