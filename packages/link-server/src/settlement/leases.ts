import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Services } from '../services'
import { storageProblem } from '../storage/database-errors'
import type { OutboxRow } from '../storage/tables'

/** A lease that was not renewed for this long has ended, by the clock of the database. */
const LEASE_SECONDS = 60

const MARK_ATTEMPTS = 5

const MAX_RETRY_SECONDS = 3600
/** From this attempt on, a little over an hour after the first, a change counts as parked. */
const PARKED_FROM = 13

/** A change that only this process may deliver, as long as it renews the lease. */
export type LeasedChange = OutboxRow & { leased_by: string }

/**
 * Leases changes that are due. Of each transfer, only the first undelivered change can be leased.
 *
 * @param max how many at most
 */
export async function claimDue({ db }: Services, max: number): Promise<LeasedChange[]> {
  if (max <= 0) return []
  const lease = randomUUID()
  const { rows } = await sql<LeasedChange>`
    with next as (
      select o.transfer_id, o.n
      from mesh_link_outbox o
      where o.state = 'due' and o.due_at <= now() and (o.leased_until is null or o.leased_until <= now())
        and not exists (
          select 1 from mesh_link_outbox before
          where before.transfer_id = o.transfer_id and before.n < o.n and before.state = 'due'
        )
      order by o.due_at
      limit ${max}
      for update of o skip locked
    )
    update mesh_link_outbox o
    set leased_by = ${lease}, leased_until = now() + make_interval(secs => ${LEASE_SECONDS}), attempts = o.attempts + 1
    from next
    where o.transfer_id = next.transfer_id and o.n = next.n
    returning o.*`.execute(db)
  return rows
}

/** Extends the lease while the callback runs. */
export async function renewLease({ db }: Services, row: LeasedChange): Promise<void> {
  await db
    .updateTable('mesh_link_outbox')
    .set({ leased_until: sql<Date>`now() + make_interval(secs => ${LEASE_SECONDS})` })
    .where('transfer_id', '=', row.transfer_id)
    .where('n', '=', row.n)
    .where('leased_by', '=', row.leased_by)
    .execute()
}

/**
 * Marks a change as delivered. Retries for some seconds while the database restarts; if all attempts fail, the change
 * is delivered again.
 */
export async function markDelivered(services: Services, row: LeasedChange): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await setDone(services, row)
    } catch (error) {
      if (attempt === MARK_ATTEMPTS || !storageProblem(error)) throw error
      await setTimeout(attempt * 1000)
    }
  }
}

async function setDone({ db }: Services, row: LeasedChange): Promise<void> {
  await db
    .updateTable('mesh_link_outbox')
    .set({ state: 'done', done_at: sql<Date>`now()`, leased_by: null, leased_until: null, last_error: null })
    .where('transfer_id', '=', row.transfer_id)
    .where('n', '=', row.n)
    .where('leased_by', '=', row.leased_by)
    .execute()
}

/** Schedules the next attempt after a callback failed. */
export async function scheduleRetry(services: Services, row: LeasedChange, error: unknown): Promise<void> {
  const seconds = retrySeconds(row.attempts)
  const isParked = row.attempts >= PARKED_FROM
  services.emit({
    type: 'transfer_update_failed',
    transferId: row.transfer_id,
    idempotencyKey: `${row.transfer_id}:${row.n}`,
    attempts: row.attempts,
    isParked,
    retryInSeconds: seconds,
    error,
  })
  // If this fails too, the lease ends by itself.
  await services.db
    .updateTable('mesh_link_outbox')
    .set({
      due_at: sql<Date>`now() + make_interval(secs => ${seconds})`,
      is_parked: isParked,
      leased_by: null,
      leased_until: null,
      last_error: describeError(error),
    })
    .where('transfer_id', '=', row.transfer_id)
    .where('n', '=', row.n)
    .where('leased_by', '=', row.leased_by)
    .execute()
    .catch(() => {})
}

/** A callback may throw anything, even an object whose message throws when it is read. */
function describeError(error: unknown): string {
  try {
    const message = String(error instanceof Error ? error.message : error)
    return message.replaceAll('\0', '').slice(0, 500)
  } catch {
    return 'The thrown value has no readable message.'
  }
}

/** One second, doubled with each attempt up to an hour, with jitter of 20 %. */
function retrySeconds(attempts: number): number {
  const seconds = Math.min(2 ** (attempts - 1), MAX_RETRY_SECONDS)
  return Math.ceil(seconds * (0.8 + Math.random() * 0.4))
}
