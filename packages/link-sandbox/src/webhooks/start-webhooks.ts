import { randomUUID } from 'node:crypto'
import { isHeld } from '../model/is-held'
import { recordAttempt } from '../model/record-attempt'
import type { DeliveryRecord } from '../model/records'
import type { Store } from '../store/store'
import type { Time } from '../time'
import { RETRY_DELAYS } from './retry-delays'
import { sampleTransfer } from './sample-transfer'
import { sendWebhook } from './send-webhook'
import { webhookPayload } from './webhook-payload'

/**
 * Delivers what the model queues, and what an earlier run left undelivered. Each attempt carries the same `EventId`;
 * the attempts stop at a 200 in time, or after the last of the retries. What was tried is recorded, so that a restart
 * goes on with the schedule instead of beginning it anew.
 */
export function startWebhooks(options: {
  store: Store
  time: Time
  url: string
  secret: string
  timeoutMs: number
  onError(error: unknown): void
}): { stop(): Promise<void> } {
  const { store, time } = options
  const stopping = new AbortController()
  const timers = new Map<string, () => void>()
  const attempts = new Map<string, Promise<void>>()

  function schedule(delivery: DeliveryRecord) {
    const { eventId, dueAt = 0 } = delivery
    if (stopping.signal.aborted || attempts.has(eventId) || isHeld(store.state, delivery)) return
    timers.get(eventId)?.()
    const cancel = time.after(Math.max(0, dueAt - time.now()), () => {
      timers.delete(eventId)
      const attempt = deliver(eventId)
        .catch(options.onError)
        .finally(() => {
          attempts.delete(eventId)
          // It may be due again: after a wait, or because it has to arrive more than once.
          const again = store.state.deliveries.get(eventId)
          if (again) schedule(again)
          release(delivery.transferId)
        })
      attempts.set(eventId, attempt)
      return attempt
    })
    timers.set(eventId, cancel)
  }

  async function deliver(eventId: string) {
    const delivery = store.state.deliveries.get(eventId)
    if (!delivery) return
    const transfer = delivery.isSample
      ? sampleTransfer(delivery)
      : store.state.transfers.get(delivery.transferId)
    if (!transfer) return
    const payload = webhookPayload(delivery, transfer, { id: randomUUID(), now: time.now() })
    const { url, secret, timeoutMs } = options
    const answer = await sendWebhook({ url, secret, timeoutMs, payload, signal: stopping.signal })
    // An attempt that the stop cut off is made again after the next start.
    if (stopping.signal.aborted && !answer.isDelivered) return
    // A reset or a snapshot has taken it back meanwhile.
    if (!store.state.deliveries.has(eventId)) return
    const label = `webhook ${eventId} ${delivery.attempts ?? 0}`
    await store.run(
      (state, given) => recordAttempt(state, { eventId, ...answer }, RETRY_DELAYS, given),
      label,
    )
  }

  /** What waited for the end of a transfer to be told. */
  function release(ofTransferId: string) {
    for (const delivery of store.state.deliveries.values()) {
      const isWaiting = delivery.waitsForEnd && !timers.has(delivery.eventId)
      if (delivery.transferId === ofTransferId && isWaiting) schedule(delivery)
    }
  }

  function scheduleAll() {
    for (const cancel of timers.values()) cancel()
    timers.clear()
    for (const delivery of store.state.deliveries.values()) schedule(delivery)
  }

  store.subscribe((event) => {
    if (event.type === 'stateReplaced') scheduleAll()
    if (event.type === 'webhookQueued' || event.type === 'webhookRedelivered') {
      const eventId = event.type === 'webhookQueued' ? event.delivery.eventId : event.eventId
      const delivery = store.state.deliveries.get(eventId)
      // One that was dropped is queued and closed at once, and others may have waited for it.
      if (delivery) schedule(delivery)
      else if (event.type === 'webhookQueued') release(event.delivery.transferId)
    }
  })
  scheduleAll()

  return {
    async stop() {
      stopping.abort()
      for (const cancel of timers.values()) cancel()
      await Promise.all(attempts.values())
    },
  }
}
