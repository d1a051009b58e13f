import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { type RawBuilder, sql } from 'kysely'
import type { Services } from '../services'
import type { ChangeColumns } from '../storage/change-tables'
import { storageProblem } from '../storage/database-errors'

/** A lease that was not renewed for this long has ended, by the clock of the database. */
const LEASE_SECONDS = 60

const MARK_ATTEMPTS = 5

const MAX_RETRY_SECONDS = 3600
/** From this attempt on, a little over an hour after the first, a change counts as parked. */
const PARKED_FROM = 13

/** A table of changes. All such tables have the same columns for the delivery. */
export interface ChangeTable<Row extends ChangeColumns> {
  table: 'mesh_link_outbox' | 'mesh_link_connection_outbox'
  /** The column with the id of what changed. Its changes are leased one at a time, in the order of `n`. */
  subject: keyof Row & string
  /**
   * Which changes are looked at. The others are neither leased nor waited for.
   *
   * @param alias name of the row in the query
   */
  isWanted?(alias: string): RawBuilder<boolean>
}

/** A change that only this process may deliver, as long as it renews the lease. */
export type Leased<Row> = Row & { leased_by: string }

/** A failed call of a callback, for an event. */
export interface FailedCall {
  attempts: number
  /** It has failed 13 times or more. It is still retried once an hour. */
  isParked: boolean
  retryInSeconds: number
  error: unknown
}

/**
 * Leases changes that are due. Of each subject, only the first undelivered change can be leased.
 *
 * @param max how many at most
 */
export async function claimDue<Row extends ChangeColumns>(
  { db }: Services,
  { table, subject, isWanted = () => sql<boolean>`true` }: ChangeTable<Row>,
  max: number,
): Promise<Leased<Row>[]> {
  if (max <= 0) return []
  const lease = randomUUID()
  const id = sql.ref(subject)
  const { rows } = await sql<Leased<Row>>`
    with next as (
      select o.${id}, o.n
      from ${sql.table(table)} o
      where o.state = 'due' and o.due_at <= now() and (o.leased_until is null or o.leased_until <= now())
        and ${isWanted('o')}
        and not exists (
          select 1 from ${sql.table(table)} before
          where before.${id} = o.${id} and before.n < o.n and before.state = 'due' and ${isWanted('before')}
        )
      order by o.due_at
      limit ${max}
      for update of o skip locked
    )
    update ${sql.table(table)} o
    set leased_by = ${lease}, leased_until = now() + make_interval(secs => ${LEASE_SECONDS}), attempts = o.attempts + 1
    from next
    where o.${id} = next.${id} and o.n = next.n
    returning o.*`.execute(db)
  return rows
}

/** Extends the lease while the callback runs. */
export async function renewLease<Row extends ChangeColumns>(
  services: Services,
  table: ChangeTable<Row>,
  row: Leased<Row>,
): Promise<void> {
  await update(services, table, row, sql`leased_until = now() + make_interval(secs => ${LEASE_SECONDS})`)
}

/**
 * Marks a change as delivered. Retries for some seconds while the database restarts; if all attempts fail, the change
 * is delivered again.
 */
export async function markDelivered<Row extends ChangeColumns>(
  services: Services,
  table: ChangeTable<Row>,
  row: Leased<Row>,
): Promise<void> {
  const done = sql`state = 'done', done_at = now(), leased_by = null, leased_until = null, last_error = null`
  for (let attempt = 1; ; attempt++) {
    try {
      return await update(services, table, row, done)
    } catch (error) {
      if (attempt === MARK_ATTEMPTS || !storageProblem(error)) throw error
      await setTimeout(attempt * 1000)
    }
  }
}

/** What a failed call means for its change. */
export function toFailedCall({ attempts }: ChangeColumns, error: unknown): FailedCall {
  return { attempts, isParked: attempts >= PARKED_FROM, retryInSeconds: retrySeconds(attempts), error }
}

/** Schedules the next attempt after a callback failed. If this fails too, the lease ends by itself. */
export async function scheduleRetry<Row extends ChangeColumns>(
  services: Services,
  table: ChangeTable<Row>,
  row: Leased<Row>,
  { retryInSeconds, isParked, error }: FailedCall,
): Promise<void> {
  const retry = sql`
    due_at = now() + make_interval(secs => ${retryInSeconds}), is_parked = ${isParked},
    leased_by = null, leased_until = null, last_error = ${describeError(error)}`
  await update(services, table, row, retry).catch(() => {})
}

/** Changes a row whose lease has not passed to another process. */
async function update<Row extends ChangeColumns>(
  { db }: Services,
  { table, subject }: ChangeTable<Row>,
  row: Leased<Row>,
  changes: RawBuilder<unknown>,
): Promise<void> {
  await sql`
    update ${sql.table(table)} set ${changes}
    where ${sql.ref(subject)} = ${row[subject]} and n = ${row.n} and leased_by = ${row.leased_by}`.execute(db)
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
