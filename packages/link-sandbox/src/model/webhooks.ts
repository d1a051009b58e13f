import type { WebhookDelivery } from '../options'
import { takeFault } from './faults/take-fault'
import type { Decision, DecisionContext, SandboxEvent } from './state/event'
import { stableId } from './state/keys'
import type { SandboxState } from './state/state'
import type { DeliveryRecord, TransferRecord, TransferStage } from './state/transfer-records'

const LATE_MS = 10 * 60_000
/** At Mesh, the second delivery was seen some 24 seconds after the first. */
const REPEAT_MS = 24_000
/** One transfer in this many gets its webhooks out of order. */
const UNORDERED_ONE_IN = 8

/**
 * Queues the webhook of a transfer's new status. Its deliveries, order and faults are decided here, so that a restart does
 * not change them.
 */
export function queueWebhook(
  state: SandboxState,
  transfer: TransferRecord,
  status: TransferStage,
  how: WebhookDelivery,
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
  const isHeldBack = unordered || (how === 'mesh' && status === 'pending' && isOutOfOrder(transfer))
  const queued: DeliveryRecord = {
    ...delivery,
    ...(late && { dueAt: context.now + LATE_MS }),
    ...(how === 'mesh' && { copies: 2, repeatAfter: REPEAT_MS }),
    // At once, and also where webhooks are delivered once.
    ...(twice && { copies: 2, repeatAfter: 0 }),
    ...(isHeldBack && { waitsForEnd: true as const }),
  }
  const events = [late, twice, unordered].flatMap((fault) => fault?.events ?? [])
  return [{ type: 'webhookQueued', delivery: queued }, ...events]
}

/**
 * Whether the first webhook of a transfer arrives after its last one. By its id, so that it is always the same. Never for
 * one that settles late: its webhook would be missing all that time.
 */
function isOutOfOrder({ id, executedAt, settlesAt }: TransferRecord): boolean {
  if (settlesAt - executedAt > REPEAT_MS) return false
  return Number.parseInt(stableId('webhook order', id).slice(0, 8), 16) % UNORDERED_ONE_IN === 0
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
  const { copies = 1, repeatAfter = 0, failures = 0 } = delivery
  const delay = attempt.isDelivered ? repeatAfter : retryDelays[failures]
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
