import { setTimeout } from 'node:timers/promises'
import { sql, type Transaction } from 'kysely'
import { addConnectionChanges } from '../connections/connection-changes'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { Services, User } from '../services'
import { requeueMessagesOfUsers } from '../settlement/inbox'
import type { MeshLinkTables } from '../storage/tables'
import { storeUser } from '../users/mesh-user-ids'
import { type MovedUser, moveUser } from './move-user'

/** Longer than the move of a user takes. */
const LEASE_SECONDS = 60
/** How often to look whether a refresh has ended. */
const POLL_MS = 100
/** A refresh is one call to Mesh. */
const MAX_WAIT_MS = 20_000

/**
 * Gives everything of a guest to the user that the guest signed in as: accounts, Link sessions, transfers, and what Mesh
 * tells later. A user without accounts takes over the guest's id at Mesh, so that nothing changes there. Otherwise Mesh
 * goes on knowing the guest's accounts by the guest's id: they are passed to Link when the page asks for one of them by
 * its connection id.
 *
 * @throws `mesh_unavailable` when an access token of the guest is being replaced for too long
 */
export async function mergeUsers(services: Services, guest: User, user: User): Promise<MovedUser> {
  if (guest.userKey === user.userKey) throw new TypeError('mergeUser needs two different users.')
  const { db, vault, now } = services
  const at = now()
  const from = guest.userKey
  const to = user.userKey
  // What Mesh knows the user by is asked for when the user is new, and this may be the first time.
  if (services.meshUserId && (await isStored(services, from))) {
    await requeueMessagesOfUsers(services, [await storeUser(services, user)])
  }
  const paused = await pauseRefreshes(services, from)
  const sealed_user_id = await vault.seal(user.userId, { user: to, row: 'user' })
  const merging = db.transaction().execute(async (tx) => {
    const lockUsers = () =>
      tx
        .selectFrom('mesh_link_users')
        .select(['user_key', 'mesh_user_id'])
        .where('user_key', 'in', [from, to])
        .orderBy('user_key')
        .forUpdate()
        .execute()
    const before = (await lockUsers()).find(({ user_key }) => user_key === from)
    if (!before) return { moved: [], removed: [], transfers: 0 }
    await tx
      .insertInto('mesh_link_users')
      .values({ user_key: to, sealed_user_id, created_at: at, list_again_at: null })
      .onConflict((oc) => oc.column('user_key').doNothing())
      .execute()
    const own = (await lockUsers()).find(({ user_key }) => user_key === to)
    const account = await tx
      .selectFrom('mesh_link_connections')
      .select('id')
      .where('user_key', '=', to)
      .limit(1)
      .executeTakeFirst()
    // Mesh has accounts of a user whom it knows by an id of the integrator's, even if they are not imported yet.
    const isKnown = services.meshUserId !== undefined && Boolean(own?.mesh_user_id)
    const takesOver = account === undefined && !isKnown
    if (takesOver) {
      // Mesh may still tell of the id that the user had.
      await tx
        .insertInto('mesh_link_mesh_users')
        .values({ mesh_user_id: own?.mesh_user_id ?? to, user_key: to, created_at: at })
        .onConflict((oc) => oc.column('mesh_user_id').doNothing())
        .execute()
    }
    const moved = await moveUser(services, tx, { from, to, at })
    await tellOfNewUser(services, tx, moved.moved)
    if (takesOver) {
      await tx
        .updateTable('mesh_link_users')
        .set({ mesh_user_id: before.mesh_user_id ?? from })
        .where('user_key', '=', to)
        .execute()
    }
    return moved
  })
  const merged = await merging.catch(async (error: unknown) => {
    await resumeRefreshes(services, from, paused).catch(() => {})
    throw error
  })
  services.emit({
    type: 'users_merged',
    connections: merged.moved.length,
    removed: merged.removed.length,
    transfers: merged.transfers,
  })
  services.wakeWorker()
  return merged
}

async function isStored({ db }: Services, userKey: string): Promise<boolean> {
  const row = await db
    .selectFrom('mesh_link_users')
    .select('user_key')
    .where('user_key', '=', userKey)
    .executeTakeFirst()
  return row !== undefined
}

/** The integrator's callbacks learn whose the connections are now. */
async function tellOfNewUser(
  services: Services,
  tx: Transaction<MeshLinkTables>,
  ids: string[],
): Promise<void> {
  if (ids.length === 0) return
  const rows = await tx.selectFrom('mesh_link_connections').selectAll().where('id', 'in', ids).execute()
  await addConnectionChanges(
    services,
    tx,
    rows.map((row) => ({ kind: 'saved', row })),
  )
}

/**
 * Waits until no process replaces an access token of the user, and lets none begin: its answer would have no place.
 *
 * @returns the ids of the paused connections
 */
async function pauseRefreshes(services: Services, userKey: string): Promise<string[]> {
  const end = performance.now() + MAX_WAIT_MS
  const paused = new Set<string>()
  for (;;) {
    const { rows } = await sql<{ id: string; is_mine: boolean }>`
      with free as materialized (
        select id from mesh_link_connections
        where user_key = ${userKey} and (refresh_leased_until is null or refresh_leased_until <= now())
        order by id for update
      ), mine as (
        update mesh_link_connections as it
        set refresh_leased_until = now() + ${sql.lit(LEASE_SECONDS)} * interval '1 second'
        from free where it.id = free.id
        returning it.id
      )
      select it.id, it.id in (select id from mine) as is_mine
      from mesh_link_connections as it where user_key = ${userKey}`.execute(services.db)
    for (const { id, is_mine } of rows) if (is_mine) paused.add(id)
    // Those of an earlier round are this process's too.
    if (rows.every(({ id }) => paused.has(id))) return [...paused]
    if (performance.now() > end) {
      await resumeRefreshes(services, userKey, [...paused])
      throw new MeshLinkProblem(
        'mesh_unavailable',
        'New access to an account of this user is being fetched. Try again in a moment.',
        { headers: { 'Retry-After': '5' } },
      )
    }
    await setTimeout(POLL_MS)
  }
}

async function resumeRefreshes({ db }: Services, userKey: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .updateTable('mesh_link_connections')
    .set({ refresh_leased_until: null })
    .where('user_key', '=', userKey)
    .where('id', 'in', ids)
    .execute()
}
