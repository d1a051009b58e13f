import { takeFault } from './faults/take-fault'
import type { Decision, Given, SandboxEvent } from './state/event'
import type { DeliveryRecord, TransferRecord, TransferStage } from './state/records'
import type { SandboxState } from './state/state'

const LATE_MS = 10 * 60_000

/** Queues the webhook that tells how far a transfer is. The faults of webhooks are decided here, so that a restart changes nothing about them. */
export function queueWebhook(
  state: SandboxState,
  transfer: TransferRecord,
  status: TransferStage,
  given: Given,
): SandboxEvent[] {
  const take = (name: Parameters<typeof takeFault>[1]) => takeFault(state, name, { session: transfer })
  const delivery = { eventId: given.newId(), transferId: transfer.id, status, happenedAt: given.now }
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
  // Only the begin of a transfer can be told after its end.
  const unordered = status === 'pending' ? take('webhook-unordered') : undefined
  const queued: DeliveryRecord = {
    ...delivery,
    ...(late && { dueAt: given.now + LATE_MS }),
    ...(twice && { copies: 2 }),
    ...(unordered && { waitsForEnd: true as const }),
  }
  const events = [late, twice, unordered].flatMap((fault) => fault?.events ?? [])
  return [{ type: 'webhookQueued', delivery: queued }, ...events]
}

/** Queues a webhook about a made-up transfer, to try the integrator's end of it. */
export function queueSampleWebhook(status: TransferStage, given: Given): Decision<DeliveryRecord> {
  const delivery: DeliveryRecord = {
    eventId: given.newId(),
    transferId: given.newId(),
    status,
    happenedAt: given.now,
    isSample: true,
  }
  return { events: [{ type: 'webhookQueued', delivery }], result: delivery }
}

/** Notes how an attempt of a webhook went: it is over, has to arrive once more, is tried again later, or is given up. */
export function recordAttempt(
  state: SandboxState,
  attempt: { eventId: string; answer: string; isDelivered: boolean },
  /** Waits between the attempts, in ms. */
  retryDelays: readonly number[],
  given: Given,
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
      at: given.now,
      ...(!isOver && delay !== undefined && { dueAt: given.now + delay }),
    },
  ]
  if (isOver) {
    const outcome = attempt.isDelivered ? 'delivered' : 'failed'
    events.push({ type: 'webhookClosed', eventId: attempt.eventId, outcome })
  }
  return { events, result: undefined }
}

/** Sends a webhook again, at once and with the same `EventId`, whatever became of it before. Undefined when it is not known. */
export function redeliverWebhook(
  state: SandboxState,
  { eventId }: { eventId: string },
  given: Given,
): Decision<DeliveryRecord | undefined> {
  const delivery = state.deliveries.get(eventId) ?? state.pastDeliveries.get(eventId)
  if (!delivery) return { events: [], result: undefined }
  return { events: [{ type: 'webhookRedelivered', eventId, at: given.now }], result: delivery }
}

/** Whether a webhook waits because the end of its transfer, which has to be told first, was not told yet. */
export function isHeld(state: SandboxState, delivery: DeliveryRecord): boolean {
  if (!delivery.waitsForEnd) return false
  if (state.transfers.get(delivery.transferId)?.status === 'pending') return true
  return [...state.deliveries.values()].some(
    ({ transferId, eventId, attempts = 0 }) =>
      transferId === delivery.transferId && eventId !== delivery.eventId && attempts === 0,
  )
}
