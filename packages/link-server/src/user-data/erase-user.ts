import { randomUUID } from 'node:crypto'
import { type Kysely, sql, type Transaction } from 'kysely'
import { wantedKinds } from '../connections/connection-changes'
import { runRevocations } from '../connections/revocations'
import type { Services, User } from '../services'
import { holdInbox } from '../settlement/apply-inbox'
import { readUserTransfers } from '../settlement/read-lists'
import type { MeshLinkTables } from '../storage/tables'
import { ERASED } from '../users/mesh-user-ids'
import { withTimeout } from '../with-timeout'
import { moveToRevocations } from './move-connections'
import { moveUser } from './move-user'

/** A user has rarely more accounts. The worker revokes the others. */
const REVOCATIONS_NOW = 10
/** The caller waits. What is not done by then, the worker does. */
const REVOKE_MS = 10_000
/** Users of one run of the job. */
const BATCH = 20
/** Mesh settles within days. After this time nothing is waited for any longer, as with revocations. */
const MAX_WAIT_DAYS = 30

/** How far the erasure of a user has come. */
export interface UserErasure {
  /** Everything is deleted. Otherwise the worker goes on, also after a restart; ask again with another `eraseUser`. */
  isComplete: boolean
  /** What must end first: numbers of accounts to revoke at Mesh, of transfers that Mesh has not settled, and of calls of your callbacks. */
  waitingFor: { revocations: number; transfers: number; deliveries: number }
}

const NOTHING = { revocations: 0, transfers: 0, deliveries: 0 }

/**
 * Erases a user. All accounts are unusable at once and are revoked at Mesh. When they are, and the user's transfers have
 * settled and were delivered, all that names the user is deleted: see `forget`. A user of the same id who comes later
 * is a new one.
 *
 * @returns how far the erasure has come. A second call continues it
 */
export async function eraseUser(services: Services, user: User): Promise<UserErasure> {
  const key =
    (await findErased(services, user)) ??
    (await startErasure(services, user)) ??
    // Another call may have begun meanwhile.
    (await findErased(services, user))
  if (!key) return { isComplete: true, waitingFor: NOTHING }
  await Promise.all([
    withTimeout(REVOKE_MS, runRevocations(services, { limit: REVOCATIONS_NOW, userKey: key })),
    askForTransfers(services, key),
  ])
  return continueErasure(services, key)
}

/** A webhook may be late or lost. After the erasure nobody would be told of its transfer. */
async function askForTransfers(services: Services, key: string): Promise<void> {
  const session = await services.db
    .selectFrom('mesh_link_sessions')
    .select('id')
    .where('user_key', '=', key)
    .where('asked', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  if (session) await readUserTransfers(services, key)
}

async function findErased({ db }: Pick<Services, 'db'>, { userKey }: User): Promise<string | undefined> {
  const row = await db
    .selectFrom('mesh_link_users')
    .select('user_key')
    .where('erased_key', '=', userKey)
    .executeTakeFirst()
  return row?.user_key
}

/**
 * Gives everything of the user to a key that leads nowhere, so that nobody can use it any longer.
 *
 * @returns the key; `undefined` for a user who is not stored
 */
async function startErasure(services: Services, user: User): Promise<string | undefined> {
  const { db, vault, now } = services
  const at = now()
  const key = `${ERASED}${randomUUID()}`
  const sealed_user_id = await vault.seal(user.userId, { user: key, row: 'user' })
  return db.transaction().execute(async (tx) => {
    const known = await tx
      .selectFrom('mesh_link_users')
      .select(['user_key', 'mesh_user_id'])
      .where('user_key', '=', user.userKey)
      .forUpdate()
      .executeTakeFirst()
    if (!known) return undefined
    // Another call was first, and the user has come back since.
    const erased = await findErased({ db: tx }, user)
    if (erased) return erased
    await tx
      .insertInto('mesh_link_users')
      .values({
        user_key: key,
        sealed_user_id,
        created_at: at,
        list_again_at: null,
        mesh_user_id: known.mesh_user_id ?? user.userKey,
        erased_key: user.userKey,
        erased_at: at,
      })
      .execute()
    await moveUser(services, tx, { from: user.userKey, to: key, at })
    const connections = await tx
      .selectFrom('mesh_link_connections')
      .selectAll()
      .where('user_key', '=', key)
      .orderBy('id')
      .execute()
    await moveToRevocations(services, tx, connections)
    return key
  })
}

/** Continues the erasures that wait. The worker calls this. */
export async function continueErasures(services: Services): Promise<void> {
  const rows = await services.db
    .selectFrom('mesh_link_users')
    .select('user_key')
    .where('erased_key', 'is not', null)
    .orderBy(sql`random()`)
    .limit(BATCH)
    .execute()
  for (const { user_key } of rows) await continueErasure(services, user_key)
}

async function continueErasure(services: Services, key: string): Promise<UserErasure> {
  const found = await findOpen(services, services.db, key)
  if (found?.mustWait) return { isComplete: false, waitingFor: found.waitingFor }
  const end = await services.db.transaction().execute(async (tx) => {
    // Looked at again while nobody applies messages: one of them may have brought a transfer.
    await holdInbox(tx)
    const last = await findOpen(services, tx, key, true)
    return last?.mustWait ? { waitingFor: last.waitingFor } : { transfers: await forget(tx, key) }
  })
  if (end.waitingFor) return { isComplete: false, waitingFor: end.waitingFor }
  if (end.transfers !== undefined) services.emit({ type: 'user_erased', transfers: end.transfers })
  return { isComplete: true, waitingFor: NOTHING }
}

/**
 * Counts what a user who is being erased waits for.
 *
 * @param withInbox counts messages from Mesh too that name the user and are not applied yet
 * @returns `undefined` when the user is erased
 */
async function findOpen(
  { now, listeners }: Services,
  db: Kysely<MeshLinkTables>,
  key: string,
  withInbox = false,
): Promise<{ mustWait: boolean; waitingFor: UserErasure['waitingFor'] } | undefined> {
  const longAgo = new Date(now().getTime() - MAX_WAIT_DAYS * 24 * 60 * 60_000)
  const hears = Boolean(listeners.onTransferSettled || listeners.onTransferUpdate)
  const kinds = wantedKinds(listeners)
  const messages = sql`(select count(*)::int from mesh_link_inbox as message where state = 'new' and exists (
    select 1 from mesh_link_mesh_users as it
    where it.user_key = ${key} and position(convert_to(it.mesh_user_id, 'UTF8') in message.body) > 0))`
  const { rows } = await sql<UserErasure['waitingFor'] & { is_old: boolean }>`
    select
      (select count(*)::int from mesh_link_revocations where user_key = ${key}) as revocations,
      (select count(*)::int from mesh_link_transfers where user_key = ${key}
        and (status in ('pending', 'refundPending') or held is not null)
      ) + (select count(*)::int from mesh_link_reports as report
        where user_key = ${key} and not exists (
          select 1 from mesh_link_transfers as transfer
          where transfer.user_key = report.user_key and (transfer.transfer_id = report.transfer_id
            or transfer.institution_transaction_id = report.institution_id or transfer.tx_hash = report.tx_hash)
        )
      ) + ${withInbox ? messages : sql`0`} as transfers,
      (select count(*)::int from mesh_link_outbox
        where user_key = ${key} and state = 'due' and ${hears}
      ) + (select count(*)::int from mesh_link_connection_outbox
        where user_key = ${key} and state = 'due' and kind = any(${kinds}::text[])
      ) as deliveries,
      erased_at < ${longAgo} as is_old
    from mesh_link_users where user_key = ${key}`.execute(db)
  const [found] = rows
  if (!found) return undefined
  const { is_old, ...waitingFor } = found
  return { mustWait: !is_old && Object.values(waitingFor).some((count) => count > 0), waitingFor }
}

/**
 * Deletes all that leads to the person. Of a transfer, the books need what was moved and when: amounts, asset, network,
 * institution, your address, the hash and the ids stay. The person's addresses go.
 *
 * @returns how many transfers stay; `undefined` when another process was first
 */
async function forget(tx: Transaction<MeshLinkTables>, key: string): Promise<number | undefined> {
  const deleted = await tx.deleteFrom('mesh_link_users').where('user_key', '=', key).executeTakeFirst()
  if (deleted.numDeletedRows === 0n) return undefined
  for (const table of [
    'mesh_link_revocations',
    'mesh_link_token_owners',
    'mesh_link_outbox',
    'mesh_link_connection_outbox',
    'mesh_link_reports',
    'mesh_link_wallets',
    'mesh_link_sessions',
    'mesh_link_mesh_users',
  ] as const) {
    await tx.deleteFrom(table).where('user_key', '=', key).execute()
  }
  const kept = await tx
    .updateTable('mesh_link_transfers')
    .set({
      session_id: null,
      from_address: null,
      refund_address: null,
      institution_transaction_id: null,
      details: null,
      check_at: null,
    })
    .where('user_key', '=', key)
    .executeTakeFirst()
  return Number(kept.numUpdatedRows)
}
