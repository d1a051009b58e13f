import type { Decision } from './decision'
import type { SandboxEvent } from './event'
import type { Given } from './given'
import { queueWebhook } from './queue-webhook'
import type { TransferRecord, TransferStage } from './records'
import type { SandboxState } from './state'

/**
 * Carries out what was decided when the transfer was executed: it succeeds, fails, or is refunded in two steps, of
 * which each call makes the next. Does nothing when the transfer has settled already.
 */
export function settleTransfer(
  state: SandboxState,
  command: {
    transferId: string
    /** In place of what was decided. */
    status?: 'succeeded' | 'failed'
  },
  rules: { notify: boolean },
  given: Given,
): Decision<void> {
  const { transferId } = command
  const transfer = state.unsettled.has(transferId) ? state.transfers.get(transferId) : undefined
  if (!transfer) return { events: [], result: undefined }
  const { event, stage } = nextStep({ ...transfer, ...(command.status && { outcome: command.status }) })
  return {
    events: [event, ...(rules.notify ? queueWebhook(state, transfer, stage, given) : [])],
    result: undefined,
  }
}

function nextStep({ id: transferId, outcome = 'succeeded', refund }: TransferRecord): {
  event: SandboxEvent
  stage: TransferStage
} {
  if (refund) return { event: { type: 'refundSettled', transferId }, stage: 'refundSucceeded' }
  if (outcome === 'refunded') {
    return { event: { type: 'refundStarted', transferId }, stage: 'refundPending' }
  }
  return { event: { type: 'transferSettled', transferId, status: outcome }, stage: outcome }
}
