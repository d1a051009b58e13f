import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Services } from '../services'
import { storageProblem } from '../storage/faults'
import type { OutboxRow } from '../storage/tables'

/** A call counts as dead when its process has not renewed the lease for this long. By the clock of the database. */
const LEASE_SECONDS = 60

const FINISH_ATTEMPTS = 5

const LONGEST_RETRY_SECONDS = 3600
/** From this attempt on, a little over an hour after the first, a person should look. */
const PARKED_FROM = 13

/** A change that this process alone may tell, for as long as it renews the lease. */
export type Leased = OutboxRow & { leased_by: string }

/** Takes what may be told now: the first change of each transfer that is not done. */
export async function claim({ db }: Services, most: number): Promise<Leased[]> {
  if (most <= 0) return []
  const lease = randomUUID()
  const { rows } = await sql<Leased>`
    with next as (
      select o.transfer_id, o.n
      from mesh_link_outbox o
      where o.state = 'due' and o.due_at <= now() and (o.leased_until is null or o.leased_until <= now())
        and not exists (
          select 1 from mesh_link_outbox before
          where before.transfer_id = o.transfer_id and before.n < o.n and before.state = 'due'
        )
      order by o.due_at
      limit ${most}
      for update of o skip locked
    )
    update mesh_link_outbox o
    set leased_by = ${lease}, leased_until = now() + make_interval(secs => ${LEASE_SECONDS}), attempts = o.attempts + 1
    from next
    where o.transfer_id = next.transfer_id and o.n = next.n
    returning o.*`.execute(db)
  return rows
}

/** Says that the call is still under way. */
export async function renew({ db }: Services, row: Leased): Promise<void> {
  await db
    .updateTable('mesh_link_outbox')
    .set({ leased_until: sql<Date>`now() + make_interval(secs => ${LEASE_SECONDS})` })
    .where('transfer_id', '=', row.transfer_id)
    .where('n', '=', row.n)
    .where('leased_by', '=', row.leased_by)
    .execute()
}

/** Marks a change as told. It is only told again where the database stays away: a restart takes it some seconds. */
export async function finish(services: Services, row: Leased): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await markDone(services, row)
    } catch (error) {
      if (attempt === FINISH_ATTEMPTS || !storageProblem(error)) throw error
      await setTimeout(attempt * 1000)
    }
  }
}

async function markDone({ db }: Services, row: Leased): Promise<void> {
  await db
    .updateTable('mesh_link_outbox')
    .set({ state: 'done', done_at: sql<Date>`now()`, leased_by: null, leased_until: null, last_error: null })
    .where('transfer_id', '=', row.transfer_id)
    .where('n', '=', row.n)
    .where('leased_by', '=', row.leased_by)
    .execute()
}

/** Sets the next attempt of a call that failed. */
export async function postpone(services: Services, row: Leased, error: unknown): Promise<void> {
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
  // Where even this fails, the lease ends by itself.
  await services.db
    .updateTable('mesh_link_outbox')
    .set({
      due_at: sql<Date>`now() + make_interval(secs => ${seconds})`,
      is_parked: isParked,
      leased_by: null,
      leased_until: null,
      last_error: wordsOf(error),
    })
    .where('transfer_id', '=', row.transfer_id)
    .where('n', '=', row.n)
    .where('leased_by', '=', row.leased_by)
    .execute()
    .catch(() => {})
}

/** What was thrown may be anything, also something whose words throw when they are read. */
function wordsOf(error: unknown): string {
  try {
    const words = String(error instanceof Error ? error.message : error)
    return words.replaceAll('\0', '').slice(0, 500)
  } catch {
    return 'Something was thrown that has no words.'
  }
}

/** A second, doubled at each attempt up to an hour, with some spread so that not all come back at once. */
function retrySeconds(attempts: number): number {
  const seconds = Math.min(2 ** (attempts - 1), LONGEST_RETRY_SECONDS)
  return Math.ceil(seconds * (0.8 + Math.random() * 0.4))
}
