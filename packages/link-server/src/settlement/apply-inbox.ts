import { sql, type Transaction } from 'kysely'
import type { MeshLinkServerEvent } from '../events'
import type { Services } from '../services'
import { storageProblem } from '../storage/database-errors'
import { prepared } from '../storage/prepared'
import type { InboxRow, MeshLinkTables, TransferRow } from '../storage/tables'
import { notifyTransferChanges } from '../storage/transfer-changes'
import { applyObservation, type Change } from '../transfers/apply-observation'
import { type Observation, readObservation } from '../transfers/observation'
import { findForgotten, findUsersByMeshId } from '../users/mesh-user-ids'
import { requeueMessagesOfUsers } from './inbox'
import { addToOutbox, assignLinkSessions, lockTransfers, writeTransfers } from './transfer-rows'

/** Messages applied in one transaction. */
const BATCH = 100

/** Identifies the advisory lock for applying messages: a random number that other programs are unlikely to use. */
const LOCK = 7_264_110_538_201

/**
 * Applies the new messages of the inbox to the transfers. Each batch is one transaction, which also writes the changes
 * to the outbox. One replica at a time does this, so that two replicas never change the same transfer; other replicas
 * return at once.
 *
 * @returns how many messages were read
 */
export async function applyInbox(services: Services): Promise<number> {
  let total = 0
  // After a failed batch, its messages are applied one by one.
  let singleMessages = 0
  while (await hasNewMessages(services)) {
    const max = singleMessages > 0 ? 1 : BATCH
    const { count, events, unknownUsers, changedUsers } = await applyNext(services, max)
    services.transferChanges.tell(changedUsers)
    for (const event of events) services.emit(event)
    // Users who opened Link during the batch could not requeue messages that were not marked as waiting yet.
    if (unknownUsers.length > 0) {
      await requeueMessagesOfUsers(services, [...(await findUsersByMeshId(services.db, unknownUsers)).keys()])
    }
    singleMessages = count === 'failed' ? BATCH : singleMessages - 1
    if (count === 'failed') continue
    total += count
    if (count < max) break
  }
  return total
}

/**
 * Applies the next messages. A single message that makes the transaction fail is set aside, so that it blocks no
 * other.
 */
async function applyNext(
  services: Services,
  max: number,
): Promise<Omit<Batch, 'count'> & { count: number | 'failed' }> {
  const first: { id?: string } = {}
  try {
    return await services.db.transaction().execute((tx) => applyBatch(services, tx, max, first))
  } catch (error) {
    if (storageProblem(error) || first.id === undefined) throw error
    if (max > 1) return { ...EMPTY_BATCH, count: 'failed' }
    services.emit({ type: 'job_failed', job: 'inbox', error })
    const message = await services.db
      .updateTable('mesh_link_inbox')
      .set({ state: 'unreadable', reason: 'unreadable' })
      .where('id', '=', first.id)
      .where('state', '=', 'new')
      .returning(['id', 'source'])
      .executeTakeFirst()
    return { ...EMPTY_BATCH, count: 1, events: message ? [keptEvent(message, 'unreadable')] : [] }
  }
}

/** Avoids a transaction when there are no new messages, which is the usual case. */
async function hasNewMessages({ db }: Services): Promise<boolean> {
  return (await selectAnyNew(db, {})).length > 0
}

const selectAnyNew = prepared((db) =>
  db.selectFrom('mesh_link_inbox').select('id').where('state', '=', 'new').limit(1),
)

interface Batch {
  /** How many messages were read. */
  count: number
  events: MeshLinkServerEvent[]
  /** Mesh's ids of users who have not opened Link in this backend. */
  unknownUsers: string[]
  /** Whose transfers have changed. */
  changedUsers: string[]
}

const EMPTY_BATCH: Batch = { count: 0, events: [], unknownUsers: [], changedUsers: [] }

/** Waits until no replica applies messages, and keeps them from it until the transaction ends. */
export async function holdInbox(tx: Transaction<MeshLinkTables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx)
}

/** @param first gets the id of the first message, for the case that the transaction fails */
async function applyBatch(
  services: Services,
  tx: Transaction<MeshLinkTables>,
  max: number,
  first: { id?: string },
): Promise<Batch> {
  const { rows: locks } = await sql<{
    is_mine: boolean
  }>`select pg_try_advisory_xact_lock(${LOCK}) as is_mine`.execute(tx)
  if (!locks[0]?.is_mine) return EMPTY_BATCH
  const messages = await tx
    .selectFrom('mesh_link_inbox')
    .selectAll()
    .where('state', '=', 'new')
    .orderBy('id')
    .limit(max)
    .execute()
  if (!messages[0]) return EMPTY_BATCH
  first.id = messages[0].id

  const outcomes = new Outcomes()
  const readable: { message: InboxRow; observation: Observation }[] = []
  for (const message of messages) {
    const { source, body, heard_at: heardAt } = message
    const observation = readObservation({ source, body, heardAt })
    if (observation === 'unreadable') outcomes.keep(message, 'unreadable', 'unreadable')
    else if (observation === 'unknown_status') outcomes.keep(message, 'waiting', 'unknown_status')
    else readable.push({ message, observation })
  }

  const { changed, changes } = await applyObservations(tx, readable, outcomes, services.now())
  await assignLinkSessions(tx, [...changed.values()])
  await writeTransfers(tx, [...changed.values()])
  // A later message of the batch may have found the session, which also belongs to the earlier changes.
  const withSessions = changes.map((it) => ({ ...it, row: changed.get(it.row.transfer_id) ?? it.row }))
  await addToOutbox(tx, withSessions)
  await outcomes.write(tx, messages)
  const changedUsers = [...new Set([...changed.values()].map((row) => row.user_key))]
  await notifyTransferChanges(tx, changedUsers)
  const { events, unknownUsers } = outcomes
  return { count: messages.length, events, unknownUsers, changedUsers }
}

/** @returns the changed transfers by id, and the changes for the outbox */
async function applyObservations(
  tx: Transaction<MeshLinkTables>,
  readable: { message: InboxRow; observation: Observation }[],
  outcomes: Outcomes,
  now: Date,
) {
  const rows = await lockTransfers(
    tx,
    readable.map(({ observation }) => observation.transferId),
  )
  const users = await findUsersByMeshId(
    tx,
    readable.flatMap(({ observation }) => observation.meshUserId ?? []),
  )
  const forgotten = await findForgotten(
    tx,
    [...rows.values()].map((row) => row.user_key),
  )
  const changed = new Map<string, TransferRow>()
  const changes: { row: TransferRow; change: Change }[] = []
  for (const { message, observation } of readable) {
    const known = rows.get(observation.transferId)
    const { meshUserId } = observation
    if (known && forgotten.has(known.user_key)) {
      // Nothing of the person comes back. Only money that moved again is for somebody to look at.
      if (applyObservation(known, observation, { userKey: known.user_key, now }).change) {
        outcomes.keep(message, 'unreadable', 'other_user')
      }
      continue
    }
    const named = meshUserId === undefined ? undefined : users.get(meshUserId)
    const userKey = known?.user_key ?? named
    if (!userKey) {
      outcomes.keep(message, 'waiting', 'unknown_user', meshUserId)
      continue
    }
    if (meshUserId !== undefined && named !== userKey) {
      outcomes.keep(message, 'unreadable', 'other_user')
      continue
    }
    const applied = applyObservation(known, observation, { userKey, now })
    outcomes.events.push(...applied.events)
    rows.set(observation.transferId, applied.row)
    if (applied.isChanged) changed.set(observation.transferId, applied.row)
    if (applied.change) changes.push({ row: applied.row, change: applied.change })
  }
  return { changed, changes }
}

type KeptReason = Extract<MeshLinkServerEvent, { type: 'inbox_kept' }>['reason']

function keptEvent({ id, source }: Pick<InboxRow, 'id' | 'source'>, reason: KeptReason): MeshLinkServerEvent {
  return { type: 'inbox_kept', source, inboxId: String(id), reason }
}

/** Collects what happens to the messages of a batch: done, unless they are kept. */
class Outcomes {
  readonly events: MeshLinkServerEvent[] = []
  readonly unknownUsers: string[] = []
  readonly #kept = new Map<string, { state: 'waiting' | 'unreadable'; reason: string; user: string | null }>()

  keep(
    message: InboxRow,
    state: 'waiting' | 'unreadable',
    reason: KeptReason,
    user: string | null = null,
  ): void {
    this.#kept.set(message.id, { state, reason, user })
    this.events.push(keptEvent(message, reason))
    if (user) this.unknownUsers.push(user)
  }

  async write(tx: Transaction<MeshLinkTables>, messages: InboxRow[]): Promise<void> {
    const done = messages.filter(({ id }) => !this.#kept.has(id)).map(({ id }) => id)
    if (done.length > 0) {
      await tx.updateTable('mesh_link_inbox').set({ state: 'done' }).where('id', 'in', done).execute()
    }
    for (const [id, { state, reason, user }] of this.#kept) {
      await tx
        .updateTable('mesh_link_inbox')
        .set({ state, reason, waits_for_user: user })
        .where('id', '=', id)
        .execute()
    }
  }
}
