import { randomUUID } from 'node:crypto'
import type { DeliveryRecord } from '../model/records'
import type { Store } from '../store/store'
import type { Time } from '../time'
import { RETRY_DELAYS } from './retry-delays'
import { sendWebhook } from './send-webhook'
import { webhookPayload } from './webhook-payload'

/**
 * Delivers what the model queues, and what an earlier run left undelivered. Each attempt carries the same `EventId`;
 * the attempts stop at a 200 in time, or after the last of the retries.
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
  const attempts = new Set<Promise<void>>()

  function schedule(delivery: DeliveryRecord, attempt: number, delay: number) {
    if (stopping.signal.aborted) return
    const cancel = time.after(delay, () => {
      timers.delete(delivery.eventId)
      const running = deliver(delivery, attempt)
        .catch(options.onError)
        .finally(() => attempts.delete(running))
      attempts.add(running)
      return running
    })
    timers.set(delivery.eventId, cancel)
  }

  function scheduleAll() {
    for (const cancel of timers.values()) cancel()
    timers.clear()
    for (const delivery of store.state.deliveries.values()) schedule(delivery, 0, 0)
  }

  async function deliver(delivery: DeliveryRecord, attempt: number) {
    const transfer = store.state.transfers.get(delivery.transferId)
    const payload = transfer && webhookPayload(delivery, transfer, { id: randomUUID(), now: time.now() })
    const isDelivered =
      payload &&
      (await sendWebhook({
        url: options.url,
        secret: options.secret,
        timeoutMs: options.timeoutMs,
        payload,
        signal: stopping.signal,
      }))
    const delay = RETRY_DELAYS[attempt]
    // A reset or a snapshot has taken it back meanwhile.
    if (!store.state.deliveries.has(delivery.eventId)) return
    if (payload && !isDelivered && delay !== undefined) schedule(delivery, attempt + 1, delay)
    else if (!stopping.signal.aborted || isDelivered) await close(delivery.eventId)
  }

  async function close(eventId: string) {
    const closed = { events: [{ type: 'webhookClosed' as const, eventId }], result: undefined }
    await store.run(() => closed, `close ${eventId}`)
  }

  store.subscribe((event) => {
    if (event.type === 'webhookQueued') schedule(event.delivery, 0, 0)
    if (event.type === 'stateReplaced') scheduleAll()
  })
  scheduleAll()

  return {
    async stop() {
      stopping.abort()
      for (const cancel of timers.values()) cancel()
      await Promise.all(attempts)
    },
  }
}
