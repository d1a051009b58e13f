import type { Decision } from './decision'
import type { SandboxEvent } from './event'
import type { Given } from './given'
import type { SandboxState } from './state'

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
