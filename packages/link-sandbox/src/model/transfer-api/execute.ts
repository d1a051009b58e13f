import type { Grant } from '../connect/grant'
import type { Decision, DecisionContext } from '../state/event'
import { Refusal } from '../state/refusal'
import type { SandboxState } from '../state/state'
import type { TransferRecord } from '../state/transfer-records'
import { type ExecutedTransfer, executePreview } from '../transfer/execute'
import type { TransferRules } from '../transfer/record-transfer'
import { liveSource, type TransferToken } from './source'

/** Executes a preview that was made by the API, with a token of the same connection. Unlike in Link, only once. */
export function executeManagedTransfer(
  state: SandboxState,
  command: { clientId: string; from: TransferToken; previewId: string; code?: string },
  rules: TransferRules,
  context: DecisionContext,
): Decision<ExecutedTransfer> {
  const { connection } = liveSource(state, command, context.now)
  const preview = state.previews.get(command.previewId.toLowerCase())
  if (!preview || preview.sessionKey !== undefined || preview.connectionId !== connection.id) {
    throw new Refusal('preview_expired', 'There is no preview with this id.', {
      meshError: 'PreviewNotFound',
    })
  }
  if (state.transfers.has(preview.id)) {
    const message = 'This transfer has already been requested.'
    throw new Refusal('invalid_request', message, { meshError: 'TransferIsRequested' })
  }
  return executePreview(state, preview, command.code, rules, context)
}

/** A transfer from the accounts of a token, by Mesh's id or by the institution's id. */
export function findTransferOf(
  state: SandboxState,
  { connection, integration, accounts }: Grant,
  id: string,
): TransferRecord | undefined {
  const wanted = id.toLowerCase()
  const transfer =
    state.transfers.get(wanted) ??
    [...state.transfers.values()].find((candidate) => candidate.institutionTransactionId === wanted)
  const isOwn =
    transfer?.clientId === connection.clientId &&
    transfer.userId === connection.userId &&
    transfer.integrationId === integration.id &&
    accounts.some(({ accountId }) => accountId === transfer.accountId)
  return isOwn ? transfer : undefined
}
