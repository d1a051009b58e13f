import { isHeld } from '../model/is-held'
import type { DeliveryRecord, PastDeliveryRecord } from '../model/records'
import type { SandboxState } from '../model/state'
import { STATUS_WORDS } from './status-words'

/** The control API's view of a webhook. */
export function deliveryModel(state: SandboxState, delivery: DeliveryRecord | PastDeliveryRecord) {
  const outcome = 'outcome' in delivery ? delivery.outcome : undefined
  const isWaiting = isHeld(state, delivery)
  const dueAt = outcome || isWaiting ? undefined : (delivery.dueAt ?? delivery.happenedAt)
  return {
    eventId: delivery.eventId,
    transferId: delivery.transferId,
    transferStatus: STATUS_WORDS[delivery.status],
    /** `held`: until the end of its transfer was told. */
    state: outcome ?? (isWaiting ? 'held' : 'queued'),
    attempts: delivery.attempts ?? 0,
    lastAnswer: delivery.lastAttempt?.answer ?? null,
    lastAttemptAt: delivery.lastAttempt ? new Date(delivery.lastAttempt.at).toISOString() : null,
    nextAttemptAt: dueAt === undefined ? null : new Date(dueAt).toISOString(),
    happenedAt: new Date(delivery.happenedAt).toISOString(),
    isSample: delivery.isSample ?? false,
  }
}
