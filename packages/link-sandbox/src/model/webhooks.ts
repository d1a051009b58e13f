import { takeFault } from './faults/take-fault'
import type { Decision, DecisionContext, SandboxEvent } from './state/event'
import type { SandboxState } from './state/state'
import type { DeliveryRecord, TransferRecord, TransferStage } from './state/transfer-records'

const LATE_MS = 10 * 60_000

/** Queues the webhook of a transfer's new status. Webhook faults are decided here, so that a restart does not change them. */
export function queueWebhook(
  state: SandboxState,
  transfer: TransferRecord,
  status: TransferStage,
  context: DecisionContext,
): SandboxEvent[] {
  const take = (name: Parameters<typeof takeFault>[1]) => takeFault(state, name, { session: transfer })
  const delivery = { eventId: context.newId(), transferId: transfer.id, status, happenedAt: context.now }
  const dropped = take('webhook-dropped')
  if (dropped) {
    const { eventId } = delivery
    return [
      { type: 'webhookQueued', delivery },
      { type: 'webhookClosed', eventId, outcome: 'dropped' },
      ...dropped.events,
    ]
  }
  const late = take('webhook-late')
  const twice = take('webhook-duplicated')
  // Only the first webhook can be held back until after the last one.
  const unordered = status === 'pending' ? take('webhook-unordered') : undefined
  const queued: DeliveryRecord = {
    ...delivery,
    ...(late && { dueAt: context.now + LATE_MS }),
    ...(twice && { copies: 2 }),
    ...(unordered && { waitsForEnd: true as const }),
  }
  const events = [late, twice, unordered].flatMap((fault) => fault?.events ?? [])
  return [{ type: 'webhookQueued', delivery: queued }, ...events]
}

/** Queues a webhook of a made-up transfer, to test the integrator's endpoint. */
export function queueSampleWebhook(
  status: TransferStage,
  context: DecisionContext,
): Decision<DeliveryRecord> {
  const delivery: DeliveryRecord = {
    eventId: context.newId(),
    transferId: context.newId(),
    status,
    happenedAt: context.now,
    isSample: true,
  }
  return { events: [{ type: 'webhookQueued', delivery }], result: delivery }
}

/** Records the result of an attempt to deliver a webhook: delivered, one more copy to send, retry later, or given up. */
export function recordAttempt(
  state: SandboxState,
  attempt: { eventId: string; answer: string; isDelivered: boolean },
  /** Delays between the attempts, in ms. */
  retryDelays: readonly number[],
  context: DecisionContext,
): Decision<void> {
  const delivery = state.deliveries.get(attempt.eventId)
  if (!delivery) return { events: [], result: undefined }
  const { copies = 1, failures = 0 } = delivery
  const delay = attempt.isDelivered ? 0 : retryDelays[failures]
  const isOver = attempt.isDelivered ? copies <= 1 : delay === undefined
  const events: SandboxEvent[] = [
    {
      type: 'webhookAttempted',
      ...attempt,
      at: context.now,
      ...(!isOver && delay !== undefined && { dueAt: context.now + delay }),
    },
  ]
  if (isOver) {
    const outcome = attempt.isDelivered ? 'delivered' : 'failed'
    events.push({ type: 'webhookClosed', eventId: attempt.eventId, outcome })
  }
  return { events, result: undefined }
}

/** Queues a webhook again, at once and with the same `EventId`, whatever its outcome was. Undefined: unknown `eventId`. */
export function redeliverWebhook(
  state: SandboxState,
  { eventId }: { eventId: string },
  context: DecisionContext,
): Decision<DeliveryRecord | undefined> {
  const delivery = state.deliveries.get(eventId) ?? state.pastDeliveries.get(eventId)
  if (!delivery) return { events: [], result: undefined }
  return { events: [{ type: 'webhookRedelivered', eventId, at: context.now }], result: delivery }
}

/** Whether a webhook still waits for the final webhook of its transfer, which has to be sent first. */
export function isHeld(state: SandboxState, delivery: DeliveryRecord): boolean {
  if (!delivery.waitsForEnd) return false
  if (state.transfers.get(delivery.transferId)?.status === 'pending') return true
  return [...state.deliveries.values()].some(
    ({ transferId, eventId, attempts = 0 }) =>
      transferId === delivery.transferId && eventId !== delivery.eventId && attempts === 0,
  )
}
