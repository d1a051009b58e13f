import { sql, type Transaction } from 'kysely'
import type { MeshLinkServerEvent } from '../events'
import type { Services } from '../services'
import { storageProblem } from '../storage/faults'
import { prepared } from '../storage/prepared'
import type { InboxRow, MeshLinkTables, TransferRow } from '../storage/tables'
import { applyWord, type Change } from '../transfers/apply-word'
import { type Observation, readWord } from '../transfers/observation'
import { releaseWordsOfUsers } from './inbox'
import { knownUsers, linkSessions, lockTransfers, writeChanges, writeTransfers } from './transfer-rows'

/** Words applied in one transaction. */
const BATCH = 100

/** Names the lock that lets one replica at a time apply words; any number that nobody else uses. */
const LOCK = 7_264_110_538_201

/**
 * Applies what is in the inbox: each batch in one transaction, with the changes for the integrator. One replica at a
 * time does, so that no two meet at a transfer; another one returns at once.
 *
 * @returns how many words were looked at
 */
export async function applyInbox(services: Services): Promise<number> {
  let total = 0
  // How many words are still to be applied one by one, after a batch that failed.
  let careful = 0
  while (await hasNewWords(services)) {
    const most = careful > 0 ? 1 : BATCH
    const { count, events, strangers } = await applyNext(services, most)
    for (const event of events) services.emit(event)
    // Who came while the batch was under way found nothing to release yet.
    if (strangers.length > 0) {
      await releaseWordsOfUsers(services, [...(await knownUsers(services.db, strangers))])
    }
    careful = count === 'failed' ? BATCH : careful - 1
    if (count === 'failed') continue
    total += count
    if (count < most) break
  }
  return total
}

/** A word that makes its batch fail, which no other word does, is set aside: it holds up none but itself. */
async function applyNext(
  services: Services,
  most: number,
): Promise<Omit<Batch, 'count'> & { count: number | 'failed' }> {
  const underWay: { id?: string } = {}
  try {
    return await services.db.transaction().execute((tx) => applyBatch(services, tx, most, underWay))
  } catch (error) {
    if (storageProblem(error) || underWay.id === undefined) throw error
    if (most > 1) return { count: 'failed', events: [], strangers: [] }
    services.emit({ type: 'job_failed', job: 'inbox', error })
    const word = await services.db
      .updateTable('mesh_link_inbox')
      .set({ state: 'unreadable', reason: 'unreadable' })
      .where('id', '=', underWay.id)
      .where('state', '=', 'new')
      .returning(['id', 'source'])
      .executeTakeFirst()
    return { count: 1, events: word ? [keptEvent(word, 'unreadable')] : [], strangers: [] }
  }
}

/** Spares a transaction where there is nothing, which is most of the time. */
async function hasNewWords({ db }: Services): Promise<boolean> {
  return (await selectAnyNew(db, {})).length > 0
}

const selectAnyNew = prepared((db) =>
  db.selectFrom('mesh_link_inbox').select('id').where('state', '=', 'new').limit(1),
)

interface Batch {
  count: number
  events: MeshLinkServerEvent[]
  /** Users that are not known. */
  strangers: string[]
}

const NOTHING: Batch = { count: 0, events: [], strangers: [] }

async function applyBatch(
  services: Services,
  tx: Transaction<MeshLinkTables>,
  most: number,
  underWay: { id?: string },
): Promise<Batch> {
  const { rows: locks } = await sql<{
    is_mine: boolean
  }>`select pg_try_advisory_xact_lock(${LOCK}) as is_mine`.execute(tx)
  if (!locks[0]?.is_mine) return NOTHING
  const words = await tx
    .selectFrom('mesh_link_inbox')
    .selectAll()
    .where('state', '=', 'new')
    .orderBy('id')
    .limit(most)
    .execute()
  const [first] = words
  if (!first) return NOTHING
  underWay.id = first.id

  const now = services.now()
  const outcomes = new Outcomes()
  const read: { id: string; word: Observation }[] = []
  for (const row of words) {
    const word = readWord({ source: row.source, body: row.body, heardAt: row.heard_at })
    if (word === 'unreadable') outcomes.keep(row, 'unreadable', 'unreadable')
    else if (word === 'unknown_status') outcomes.keep(row, 'waiting', 'unknown_status')
    else read.push({ id: row.id, word })
  }

  const rows = await lockTransfers(
    tx,
    read.map(({ word }) => word.transferId),
  )
  const users = await knownUsers(
    tx,
    read.flatMap(({ word }) => word.userKey ?? []),
  )
  const changed = new Map<string, TransferRow>()
  const changes: { row: TransferRow; change: Change }[] = []
  for (const { id, word } of read) {
    const inboxRow = words.find((row) => row.id === id) as InboxRow
    const known = rows.get(word.transferId)
    const userKey = known?.user_key ?? word.userKey
    if (!userKey || (!known && !users.has(userKey))) {
      outcomes.keep(inboxRow, 'waiting', 'unknown_user', userKey)
      continue
    }
    if (word.userKey && word.userKey !== userKey) {
      outcomes.keep(inboxRow, 'unreadable', 'other_user')
      continue
    }
    const applied = applyWord(known, word, { userKey, now })
    outcomes.events.push(...applied.events)
    rows.set(word.transferId, applied.row)
    if (applied.isChanged) changed.set(word.transferId, applied.row)
    if (applied.change) changes.push({ row: applied.row, change: applied.change })
  }

  await linkSessions(tx, [...changed.values()])
  await writeTransfers(tx, [...changed.values()])
  // A later word of the batch may have found the session: what was written down before it belongs to it, too.
  const told = changes.map((it) => ({ ...it, row: changed.get(it.row.transfer_id) ?? it.row }))
  await writeChanges(tx, told)
  await outcomes.write(tx, words)
  return { count: words.length, events: outcomes.events, strangers: outcomes.strangers }
}

type KeptReason = Extract<MeshLinkServerEvent, { type: 'inbox_kept' }>['reason']

function keptEvent({ id, source }: Pick<InboxRow, 'id' | 'source'>, reason: KeptReason): MeshLinkServerEvent {
  return { type: 'inbox_kept', source, inboxId: String(id), reason }
}

/** What becomes of the words themselves. */
class Outcomes {
  readonly events: MeshLinkServerEvent[] = []
  readonly strangers: string[] = []
  readonly #kept = new Map<string, { state: 'waiting' | 'unreadable'; reason: string; user: string | null }>()

  keep(row: InboxRow, state: 'waiting' | 'unreadable', reason: KeptReason, user: string | null = null): void {
    this.#kept.set(row.id, { state, reason, user })
    this.events.push(keptEvent(row, reason))
    if (user) this.strangers.push(user)
  }

  async write(tx: Transaction<MeshLinkTables>, words: InboxRow[]): Promise<void> {
    const done = words.filter(({ id }) => !this.#kept.has(id)).map(({ id }) => id)
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
