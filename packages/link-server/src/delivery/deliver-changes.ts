import type { MeshLinkServerEvent } from '../events'
import type { Services } from '../services'
import type { ChangeColumns } from '../storage/change-tables'
import { TIMED_OUT, withTimeout } from '../with-timeout'
import {
  type ChangeTable,
  claimDue,
  type FailedCall,
  type Leased,
  markDelivered,
  renewLease,
  scheduleRetry,
  toFailedCall,
} from './leases'

/** How often a lease is renewed. */
const RENEW_MS = 15_000
/** A callback that has not ended by then counts as failed. */
const MAX_CALL_MS = 15 * 60_000

/** How often new changes are looked for while callbacks run, so that a callback that hangs delays no other. */
const POLL_MS = 250

/** Counts deliveries. */
export interface DeliveryCount {
  delivered: number
  failed: number
}

/** How many calls a delivery makes. */
export interface DeliveryLimits {
  /** Most calls at the same time. */
  max: number
  /** When it returns true, no new call is started. */
  isStopping: () => boolean
  /** Counted up with each call. */
  count: DeliveryCount
}

/** Changes for the integrator's callbacks. */
export interface Outbox<Row extends ChangeColumns> extends ChangeTable<Row> {
  /** Prepares the call for a change. The same row always gives the same facts and key. */
  toCall(services: Services, row: Row): Promise<{ call: () => unknown; delivered: MeshLinkServerEvent }>
  /** The event of a failed call. */
  toFailure(row: Row, failed: FailedCall): MeshLinkServerEvent
}

/**
 * Delivers the due changes to the integrator's callbacks. Per subject there is at most one call at a time, over all
 * replicas, in the order of the changes. A failed call is retried later with the same key, and delays no other subject.
 */
export async function deliverChanges<Row extends ChangeColumns>(
  services: Services,
  outbox: Outbox<Row>,
  { max, isStopping, count }: DeliveryLimits,
): Promise<void> {
  const running = new Set<Promise<void>>()
  try {
    for (;;) {
      const rows = isStopping() ? [] : await claimDue(services, outbox, max - running.size)
      for (const row of rows) {
        const call = deliver(services, outbox, row)
          .then((isDelivered) => {
            if (isDelivered) count.delivered += 1
            else count.failed += 1
          })
          .finally(() => running.delete(call))
        running.add(call)
      }
      if (running.size === 0) return
      await withTimeout(POLL_MS, Promise.race(running))
    }
  } finally {
    await Promise.allSettled(running)
  }
}

async function deliver<Row extends ChangeColumns>(
  services: Services,
  outbox: Outbox<Row>,
  row: Leased<Row>,
): Promise<boolean> {
  const renewal = setInterval(() => void renewLease(services, outbox, row).catch(() => {}), RENEW_MS)
  try {
    const { call, delivered } = await outbox.toCall(services, row)
    if ((await withTimeout(MAX_CALL_MS, (async () => call())())) === TIMED_OUT) {
      throw new Error('The callback did not end within 15 minutes.')
    }
    await markDelivered(services, outbox, row)
    services.emit(delivered)
    return true
  } catch (error) {
    const failed = toFailedCall(row, error)
    services.emit(outbox.toFailure(row, failed))
    await scheduleRetry(services, outbox, row, failed)
    return false
  } finally {
    clearInterval(renewal)
  }
}
