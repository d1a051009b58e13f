import type { Decision, DecisionContext, SandboxEvent } from '../state/event'
import type { SandboxState } from '../state/state'
import type { TransferRecord, TransferStage } from '../state/transfer-records'
import { queueWebhook } from '../webhooks'
import type { TransferRules } from './record-transfer'

/**
 * Carries out the next step of a transfer's settlement: it succeeds, fails, or is refunded. A refund has two steps, one
 * per call. Does nothing when the transfer has settled.
 */
export function settleTransfer(
  state: SandboxState,
  command: {
    transferId: string
    /** Overrides the result that was decided at execution. */
    status?: 'succeeded' | 'failed'
  },
  rules: Pick<TransferRules, 'notify'>,
  context: DecisionContext,
): Decision<void> {
  const { transferId } = command
  const transfer = state.unsettled.has(transferId) ? state.transfers.get(transferId) : undefined
  if (!transfer) return { events: [], result: undefined }
  const { event, stage } = nextStep({ ...transfer, ...(command.status && { outcome: command.status }) })
  return {
    events: [event, ...(rules.notify ? queueWebhook(state, transfer, stage, rules.notify, context) : [])],
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

/** When the next step of a settlement is due, epoch ms. */
export function nextSettlementAt({ refund, refundsAt, settlesAt }: TransferRecord): number {
  return refund === 'pending' ? (refundsAt ?? settlesAt) : settlesAt
}
