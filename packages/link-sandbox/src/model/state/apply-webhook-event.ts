import type { SandboxEvent } from './event'
import type { SandboxState } from './state'
import type { DeliveryRecord, PastDeliveryRecord } from './transfer-records'

type WebhookEvent = Extract<SandboxEvent, { type: `webhook${string}` }>

/** How many finished webhooks the state keeps. */
const MAX_PAST_DELIVERIES = 500

/** Applies an event of a webhook: `applyEvent` calls it. */
export function applyWebhookEvent({ deliveries, pastDeliveries }: SandboxState, event: WebhookEvent): void {
  if (event.type === 'webhookQueued') {
    deliveries.set(event.delivery.eventId, event.delivery)
    return
  }
  const { eventId } = event
  if (event.type === 'webhookRedelivered') {
    const known: (Partial<PastDeliveryRecord> & DeliveryRecord) | undefined =
      deliveries.get(eventId) ?? pastDeliveries.get(eventId)
    if (!known) return
    const { outcome: _, waitsForEnd: __, ...again } = known
    pastDeliveries.delete(eventId)
    deliveries.set(eventId, { ...again, dueAt: event.at, copies: 1, failures: 0 })
    return
  }
  const delivery = deliveries.get(eventId)
  if (!delivery) return
  if (event.type === 'webhookAttempted') {
    const { at, answer, isDelivered, dueAt } = event
    const { copies = 1, attempts = 0, failures = 0 } = delivery
    deliveries.set(eventId, {
      ...delivery,
      attempts: attempts + 1,
      lastAttempt: { at, answer },
      copies: isDelivered ? copies - 1 : copies,
      failures: isDelivered ? 0 : failures + 1,
      ...(dueAt !== undefined && { dueAt }),
    })
    return
  }
  deliveries.delete(eventId)
  pastDeliveries.set(eventId, { ...delivery, outcome: event.outcome ?? 'delivered' })
  const [oldest] = pastDeliveries.keys()
  if (pastDeliveries.size > MAX_PAST_DELIVERIES && oldest !== undefined) pastDeliveries.delete(oldest)
}
