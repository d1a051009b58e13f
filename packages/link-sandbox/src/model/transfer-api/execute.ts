import type { Grant } from '../connect/grant'
import type { Decision, Given } from '../state/event'
import type { TransferRecord } from '../state/records'
import { Refusal } from '../state/refusal'
import type { SandboxState } from '../state/state'
import { type ExecutedTransfer, executePreview } from '../transfer/execute'
import type { TransferRules } from '../transfer/settle'
import { liveSource, type TransferToken } from './source'

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

/** A transfer out of the accounts that a token opens, by Mesh's id or by the institution's. */
export function findTransferOf(
  state: SandboxState,
  { connection, integration, accounts }: Grant,
  id: string,
): TransferRecord | undefined {
  const wanted = id.toLowerCase()
  const transfer =
    state.transfers.get(wanted) ??
    [...state.transfers.values()].find((one) => one.institutionTransactionId === wanted)
  const isOwn =
    transfer?.clientId === connection.clientId &&
    transfer.userId === connection.userId &&
    transfer.integrationId === integration.id &&
    accounts.some(({ accountId }) => accountId === transfer.accountId)
  return isOwn ? transfer : undefined
}
