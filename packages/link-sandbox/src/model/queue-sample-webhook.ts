import type { Decision } from './decision'
import type { Given } from './given'
import type { DeliveryRecord, TransferStage } from './records'

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
