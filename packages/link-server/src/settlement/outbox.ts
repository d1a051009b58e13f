import { SealBrokenError } from '../crypto/vault'
import type { Services } from '../services'
import type { OutboxRow } from '../storage/tables'
import { compareWithRequest } from '../transfers/requested-transfer'
import type { TransferChange } from '../updates'
import { TIMED_OUT, withTimeout } from '../with-timeout'
import { claimDue, type LeasedChange, markDelivered, renewLease, scheduleRetry } from './leases'

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

/**
 * Delivers the due changes to the integrator's callbacks. Per transfer there is at most one call at a time, over all
 * replicas, in the order of the changes. A failed call is retried later with the same key, and delays no other
 * transfer.
 *
 * @param max most calls at the same time
 * @param isStopping when it returns true, no new call is started
 * @param count counted up with each call
 */
export async function deliverOutbox(
  services: Services,
  { max, isStopping, count }: { max: number; isStopping: () => boolean; count: DeliveryCount },
): Promise<void> {
  const { onTransferSettled, onTransferUpdate } = services.listeners
  // Without callbacks, changes stay in the outbox until there are callbacks.
  if (!onTransferSettled && !onTransferUpdate) return

  const running = new Set<Promise<void>>()
  try {
    for (;;) {
      const rows = isStopping() ? [] : await claimDue(services, max - running.size)
      for (const row of rows) {
        const call = deliver(services, row)
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

async function deliver(services: Services, row: LeasedChange): Promise<boolean> {
  const renewal = setInterval(() => void renewLease(services, row).catch(() => {}), RENEW_MS)
  try {
    const change = await toChange(services, row)
    if ((await withTimeout(MAX_CALL_MS, callListener(services, row, change))) === TIMED_OUT) {
      throw new Error('The callback did not end within 15 minutes.')
    }
    await markDelivered(services, row)
    const { transfer, asked, idempotencyKey } = change
    services.emit({
      type: 'transfer_delivered',
      transferId: transfer.id,
      idempotencyKey,
      status: row.status,
      verdict: asked.verdict,
      differences: asked.verdict === 'none' ? [] : asked.differences,
    })
    return true
  } catch (error) {
    await scheduleRetry(services, row, error)
    return false
  } finally {
    clearInterval(renewal)
  }
}

async function callListener({ listeners }: Services, row: OutboxRow, change: TransferChange): Promise<void> {
  // After the first settlement every change concerns money, even a change back to pending.
  const isUpdate = row.status === 'pending' && row.previous_status === null
  await (isUpdate ? listeners.onTransferUpdate?.(change) : listeners.onTransferSettled?.(change))
}

/** Builds the callback's argument. The same row always gives the same facts and key. */
async function toChange(services: Services, row: OutboxRow): Promise<TransferChange> {
  const [user, session] = await Promise.all([
    services.db
      .selectFrom('mesh_link_users')
      .select('sealed_user_id')
      .where('user_key', '=', row.user_key)
      .executeTakeFirstOrThrow(),
    row.session_id === null
      ? undefined
      : services.db
          .selectFrom('mesh_link_sessions')
          .select(['id', 'intent', 'asked'])
          .where('id', '=', row.session_id)
          .executeTakeFirst(),
  ])
  const userId = await openUserId(services, user.sealed_user_id, row.user_key)
  const asked = session?.asked
    ? { request: session.asked, intent: session.intent, linkSessionId: session.id }
    : undefined
  return {
    userId,
    transfer: row.transfer,
    ...(row.previous_status && { previousStatus: row.previous_status }),
    asked: await compareWithRequest(asked, row.transfer, (name) => services.catalog.networkIds(name)),
    idempotencyKey: `${row.transfer_id}:${row.n}`,
  }
}

async function openUserId({ vault }: Services, sealed: string, userKey: string): Promise<string> {
  try {
    return String(await vault.open(sealed, { user: userKey, row: 'user' }))
  } catch (error) {
    if (!(error instanceof SealBrokenError)) throw error
    throw new Error('The user of this transfer cannot be read: the row was altered, or its key is missing.', {
      cause: error,
    })
  }
}
