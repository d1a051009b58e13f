import { randomUUID } from 'node:crypto'
import { INTEGRATIONS } from '../model/catalog/integrations'
import { NETWORKS } from '../model/catalog/networks'
import { stableId } from '../model/state/keys'
import type { DeliveryRecord, TransferRecord } from '../model/state/transfer-records'
import { isHeld, recordAttempt } from '../model/webhooks'
import type { Store } from '../store/store'
import type { Time } from '../time'
import { sendWebhook, webhookPayload } from './send-webhook'

/**
 * Sends the webhooks that the model queues, including those of an earlier run. All attempts have the same `EventId`. They
 * end with a 200 in time, or after the last retry. Attempts are recorded, so that a restart continues the schedule.
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
          // A retry, or a second copy.
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
    // The attempt was aborted by the stop. It is repeated after the next start.
    if (stopping.signal.aborted && !answer.isDelivered) return
    // A reset or a restored snapshot has removed the webhook meanwhile.
    if (!store.state.deliveries.has(eventId)) return
    const label = `webhook ${eventId} ${delivery.attempts ?? 0}`
    await store.run(
      (state, context) => recordAttempt(state, { eventId, ...answer }, RETRY_DELAYS, context),
      label,
    )
  }

  /** Schedules the webhook that waited for the final webhook of its transfer. */
  function release(transferId: string) {
    for (const delivery of store.state.deliveries.values()) {
      const isWaiting = delivery.waitsForEnd && !timers.has(delivery.eventId)
      if (delivery.transferId === transferId && isWaiting) schedule(delivery)
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
      // A dropped webhook is closed at once, but another webhook may have waited for it.
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

/** Delays between the attempts in ms: nine retries in about ten minutes. Mesh's schedule is not public. */
export const RETRY_DELAYS = [500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 180_000, 300_000] as const

const MINUTE = 60_000
const [INTEGRATION] = INTEGRATIONS
const NETWORK = NETWORKS.find(({ name }) => name === 'Base')

/** The made-up transfer of a test webhook: 100 USDC over Base. It changes no balance. */
function sampleTransfer({ transferId, happenedAt }: DeliveryRecord): TransferRecord {
  return {
    id: transferId,
    clientId: 'sample',
    userId: 'sample-user',
    integrationId: INTEGRATION?.id ?? '',
    accountId: stableId('sample', 'account'),
    type: 'deposit',
    feesIncluded: false,
    clientTransactionId: 'sample-transaction',
    symbol: 'USDC',
    networkId: NETWORK?.id ?? '',
    toAddress: `0x${'22'.repeat(20)}`,
    amount: '100000000',
    networkFee: '50000',
    institutionFee: '0',
    clientFee: '0',
    total: '100050000',
    amountInCents: '10000',
    networkFeeInCents: '5',
    institutionFeeInCents: '0',
    clientFeeInCents: '0',
    totalInCents: '10005',
    institutionTransactionId: stableId('sample', 'transaction', transferId),
    fromAddress: `0x${'11'.repeat(20)}`,
    hash: `0x${'ab'.repeat(32)}`,
    status: 'pending',
    executedAt: happenedAt - MINUTE,
    settlesAt: happenedAt,
  }
}
