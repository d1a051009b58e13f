import type { SandboxEvent } from './event'
import { takeFault } from './faults/take-fault'
import type { Given } from './given'
import type { DeliveryRecord, TransferRecord, TransferStage } from './records'
import type { SandboxState } from './state'

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
