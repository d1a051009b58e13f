import type { Decision } from './decision'
import type { Given } from './given'
import type { DeliveryRecord } from './records'
import type { SandboxState } from './state'

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
