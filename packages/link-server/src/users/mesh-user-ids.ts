import { randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { callIntegrator } from '../problems/call-integrator'
import { isStorableText } from '../schemas/values'
import type { Services, User } from '../services'
import { prepared } from '../storage/prepared'
import type { MeshLinkTables } from '../storage/tables'

type Db = Kysely<MeshLinkTables>

/** Begins the key of a user who is being erased. */
export const ERASED = 'erased:'

/** Begins an id that marks a user who was merged. Mesh never gets it. */
const FORMER = 'mesh-link:former:'

/** Marks, among the ids of the user who stays, that the user with this key was merged. */
export function formerId(userKey: string): string {
  return FORMER + userKey
}

/** From Mesh's API contract of link tokens. */
const MAX_LENGTH = 300

const selectUser = prepared((db, { userKey }: { userKey: string }) =>
  db.selectFrom('mesh_link_users').select('mesh_user_id').where('user_key', '=', userKey),
)

/**
 * The user id for Mesh. It is decided once, when the user is new, and stays the same.
 *
 * @returns the id, and whether it was stored just now
 * @throws `TypeError` when the integrator's `meshUserId` returned no usable id, or one of another user
 */
export async function meshUserIdOf(
  services: Services,
  user: User,
): Promise<{ meshUserId: string; isNew: boolean }> {
  const { userId, userKey } = user
  const [stored] = await selectUser(services.db, { userKey })
  if (stored) return { meshUserId: stored.mesh_user_id ?? userKey, isNew: false }
  const own = checkMeshUserId(await callIntegrator('meshUserId', () => services.meshUserId?.(userId)))
  const wanted = own ?? userKey
  const owners = await findUsersByMeshId(services.db, [wanted, formerId(userKey)])
  const owner = owners.get(wanted)
  const isFormer = owners.has(formerId(userKey))
  if (!own && !owner && !isFormer) return { meshUserId: userKey, isNew: false }
  // A guest whose accounts went to another user comes back, or a user who is being erased: Mesh must see somebody else.
  const isFree = own !== undefined && !isFormer && !owner?.startsWith(ERASED)
  return claimMeshUserId(services, user, isFree ? own : randomBytes(32).toString('base64url'))
}

/**
 * Stores a user who may never have opened Link here.
 *
 * @returns the user id for Mesh
 * @throws as `meshUserIdOf`
 */
export async function storeUser(services: Services, user: User): Promise<string> {
  const { meshUserId } = await meshUserIdOf(services, user)
  const { db, vault, now } = services
  const sealed_user_id = await vault.seal(user.userId, { user: user.userKey, row: 'user' })
  await db
    .insertInto('mesh_link_users')
    .values({ user_key: user.userKey, sealed_user_id, created_at: now(), list_again_at: null })
    .onConflict((oc) => oc.column('user_key').doNothing())
    .execute()
  return meshUserId
}

function checkMeshUserId(id: unknown): string | undefined {
  if (id === undefined) return undefined
  if (typeof id === 'string' && id !== '' && id.length <= MAX_LENGTH && isStorableText(id)) return id
  throw new TypeError(
    `meshUserId must return a text of 1 to ${MAX_LENGTH} characters that can be stored, or undefined for the default.`,
  )
}

/** Stores the user with this id at Mesh. When another request was first, its id is used. */
async function claimMeshUserId(
  { db, vault, now }: Services,
  { userId, userKey }: User,
  meshUserId: string,
): Promise<{ meshUserId: string; isNew: boolean }> {
  const at = now()
  const sealed_user_id = await vault.seal(userId, { user: userKey, row: 'user' })
  return db.transaction().execute(async (tx) => {
    const created = await tx
      .insertInto('mesh_link_users')
      .values({
        user_key: userKey,
        sealed_user_id,
        created_at: at,
        list_again_at: null,
        mesh_user_id: meshUserId,
      })
      .onConflict((oc) => oc.column('user_key').doNothing())
      .returning('user_key')
      .executeTakeFirst()
    if (!created) {
      const [stored] = await selectUser(tx, { userKey })
      return { meshUserId: stored?.mesh_user_id ?? userKey, isNew: false }
    }
    if (meshUserId !== userKey) await addMeshUserId(tx, userKey, meshUserId, at)
    return { meshUserId, isNew: true }
  })
}

/**
 * Gives a user one more id at Mesh.
 *
 * @throws `TypeError` when the id belongs to another user
 */
async function addMeshUserId(db: Db, userKey: string, meshUserId: string, at: Date): Promise<void> {
  await db
    .insertInto('mesh_link_mesh_users')
    .values({ mesh_user_id: meshUserId, user_key: userKey, created_at: at })
    .onConflict((oc) => oc.column('mesh_user_id').doNothing())
    .execute()
  const owner = (await findUsersByMeshId(db, [meshUserId])).get(meshUserId)
  if (owner === userKey) return
  throw new TypeError(
    'meshUserId returned the id of another user. Mesh must know each user by an id of its own.',
  )
}

/** Which users these ids at Mesh belong to: user keys by id. Users who have not opened Link here are left out. */
export async function findUsersByMeshId(db: Db, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const wanted = [...new Set(ids)]
  const { rows } = await sql<{ mesh_user_id: string; user_key: string }>`
    select mesh_user_id, user_key from mesh_link_mesh_users where mesh_user_id = any(${wanted}::text[])
    union all
    select user_key, user_key from mesh_link_users where user_key = any(${wanted}::text[])
      and not exists (select 1 from mesh_link_mesh_users where mesh_user_id = mesh_link_users.user_key)`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.mesh_user_id, row.user_key]))
}

/** All ids under which Mesh may know a user, the newest first. */
export async function meshUserIdsOf(db: Db, userKey: string): Promise<[string, ...string[]]> {
  const [users, others] = await Promise.all([
    selectUser(db, { userKey }),
    db
      .selectFrom('mesh_link_mesh_users')
      .select('mesh_user_id')
      .where('user_key', '=', userKey)
      .where('mesh_user_id', 'not like', `${FORMER}%`)
      .orderBy('created_at', 'desc')
      .orderBy('mesh_user_id')
      .execute(),
  ])
  const current = users[0]?.mesh_user_id ?? userKey
  return [current, ...others.map((it) => it.mesh_user_id).filter((id) => id !== current)]
}

/** Which of these users were erased: only their transfers are left, for the books. */
export async function findForgotten(db: Db, userKeys: string[]): Promise<Set<string>> {
  const erased = [...new Set(userKeys.filter((key) => key.startsWith(ERASED)))]
  if (erased.length === 0) return new Set()
  const open = await db
    .selectFrom('mesh_link_users')
    .select('user_key')
    .where('user_key', 'in', erased)
    .execute()
  const waiting = new Set(open.map(({ user_key }) => user_key))
  return new Set(erased.filter((key) => !waiting.has(key)))
}
