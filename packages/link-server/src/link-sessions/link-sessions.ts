import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { LinkPlatform, MeshScope } from 'react-mesh-link/contract'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { Services, User } from '../services'
import { prepared } from '../storage/prepared'
import type { LinkSessionRow } from '../storage/tables'
import type { AskedTransfer } from '../updates'
import { findUsersByMeshId } from '../users/mesh-user-ids'

/** A browser may send a payload this late, because it keeps what it could not send. */
const LIFETIME_MS = 24 * 60 * 60_000

/** Largest value of an `integer` column. */
const LARGEST_INTEGER = 2_147_483_647

/** A Link session to be stored. */
export interface NewLinkSession {
  user: User
  intent: string
  scope: MeshScope
  platform: LinkPlatform
  /** The user id that Mesh got with the link token. */
  meshUserId: string
  /** The transfer that the intent requested, if any. */
  asked: AskedTransfer | undefined
}

/**
 * Stores a Link session, and the user if the user is new. Call this after Mesh created the link token, so that a failed
 * call leaves no session. If the user was merged or erased meanwhile, the session goes where the user's other sessions
 * went.
 *
 * @returns the session's id, and whether the user is new
 */
export async function createLinkSession(
  services: Services,
  { user, intent, scope, platform, meshUserId, asked }: NewLinkSession,
): Promise<{ id: string; isNewUser: boolean }> {
  const at = services.now()
  const session: SessionToInsert = {
    id: randomUUID(),
    userKey: user.userKey,
    intent,
    scope,
    platform,
    meshUserId,
    transactionId: asked?.transactionId ?? null,
    asked: asked ? JSON.stringify(asked) : null,
    at,
    expiresAt: new Date(at.getTime() + LIFETIME_MS),
  }
  const [stored] = await insertSession(services.db, session)
  const isNewUser = stored ? false : await insertForOwner(services, user, session)
  return { id: session.id, isNewUser }
}

interface SessionToInsert extends Record<string, unknown> {
  id: string
  userKey: string
  intent: string
  scope: MeshScope
  platform: LinkPlatform
  meshUserId: string
  transactionId: string | null
  asked: string | null
  at: Date
  expiresAt: Date
}

/** Inserts a session if this id at Mesh is the user's. The lock keeps a merge and an erasure away until then. */
const insertSession = prepared((db, it: SessionToInsert) =>
  db
    .with('known', (eb) =>
      eb
        .selectFrom('mesh_link_users as owner')
        .select('owner.user_key')
        .where('owner.user_key', '=', it.userKey)
        // As `findUsersByMeshId`.
        .where((where) => {
          const alias = where
            .selectFrom('mesh_link_mesh_users as alias')
            .select('alias.user_key')
            .where('alias.mesh_user_id', '=', it.meshUserId)
          return where.or([
            where.exists(alias.where('alias.user_key', '=', it.userKey)),
            where.and([where('owner.user_key', '=', it.meshUserId), where.not(where.exists(alias))]),
          ])
        })
        .forKeyShare(),
    )
    .insertInto('mesh_link_sessions')
    .columns([
      'id',
      'user_key',
      'intent',
      'scope',
      'platform',
      'mesh_user_id',
      'transaction_id',
      'asked',
      'uses',
      'created_at',
      'expires_at',
    ])
    .expression((eb) =>
      eb
        .selectFrom('known')
        .select([
          sql<string>`${it.id}::text`.as('id'),
          'known.user_key',
          sql<string>`${it.intent}::text`.as('intent'),
          sql<MeshScope>`${it.scope}::text`.as('scope'),
          sql<LinkPlatform>`${it.platform}::text`.as('platform'),
          sql<string | null>`nullif(${it.meshUserId}::text, known.user_key)`.as('mesh_user_id'),
          sql<string | null>`${it.transactionId}::text`.as('transaction_id'),
          sql<string | null>`${it.asked}::jsonb`.as('asked'),
          sql<number>`0`.as('uses'),
          sql<Date>`${it.at}::timestamptz`.as('created_at'),
          sql<Date>`${it.expiresAt}::timestamptz`.as('expires_at'),
        ]),
    )
    .returning('id'),
)

/** A user who is merged again and again while a link token is made. */
const MAX_MOVES = 5

/**
 * Inserts a session for the user to whom this id at Mesh belongs now; without one, the user is new.
 *
 * @returns whether the user is new
 */
async function insertForOwner(services: Services, user: User, session: SessionToInsert): Promise<boolean> {
  const { db, vault } = services
  for (let i = 0; i < MAX_MOVES; i++) {
    const owner = (await findUsersByMeshId(db, [session.meshUserId])).get(session.meshUserId)
    const userKey = owner ?? user.userKey
    const created = owner
      ? undefined
      : await db
          .insertInto('mesh_link_users')
          .values({
            user_key: userKey,
            sealed_user_id: await vault.seal(user.userId, { user: userKey, row: 'user' }),
            created_at: session.at,
            list_again_at: null,
          })
          .onConflict((oc) => oc.column('user_key').doNothing())
          .returning('user_key')
          .executeTakeFirst()
    const [stored] = await insertSession(db, { ...session, userKey })
    if (stored) return created !== undefined
  }
  throw new MeshLinkProblem('link_session_unknown', 'This user was merged or erased. Try again.')
}

/**
 * Counts one use of a Link session. The session must belong to this user, must not have expired, and must allow the
 * purpose: `transfer` needs a session whose intent requested a transfer.
 *
 * @returns the session
 * @throws `link_session_unknown`, `link_session_mismatch`, `link_session_used_up`
 */
export async function takeLinkSession(
  { db, limits, now }: Services,
  userKey: string,
  id: string,
  purpose: 'connection' | 'transfer',
): Promise<LinkSessionRow> {
  const at = now()
  const [session] = await countUse(db, {
    id,
    userKey,
    at,
    maxUses: Math.min(limits.reportsPerSession, LARGEST_INTEGER),
    anyPurpose: purpose === 'connection',
  })
  return session ?? refuseSession(await findSession(db, userKey, id, at), purpose)
}

const countUse = prepared(
  (db, it: { id: string; userKey: string; at: Date; maxUses: number; anyPurpose: boolean }) =>
    db
      .updateTable('mesh_link_sessions')
      .set((eb) => ({ uses: eb('uses', '+', 1) }))
      .where('id', '=', it.id)
      .where('user_key', '=', it.userKey)
      .where('expires_at', '>', it.at)
      .where('uses', '<', it.maxUses)
      .where((eb) => eb.or([eb('asked', 'is not', null), eb(eb.val(it.anyPurpose), '=', true)]))
      .returningAll(),
)

function findSession(db: Services['db'], userKey: string, id: string, at: Date) {
  return db
    .selectFrom('mesh_link_sessions')
    .selectAll()
    .where('id', '=', id)
    .where('user_key', '=', userKey)
    .where('expires_at', '>', at)
    .executeTakeFirst()
}

function refuseSession(session: LinkSessionRow | undefined, purpose: 'connection' | 'transfer'): never {
  if (!session) {
    throw new MeshLinkProblem(
      'link_session_unknown',
      'This Link session is not yours, or it is more than a day old. Open Link again.',
    )
  }
  if (purpose === 'transfer' && session.asked === null) {
    throw new MeshLinkProblem(
      'link_session_mismatch',
      'This Link session was not opened for a transfer, so a transfer cannot be reported in it.',
    )
  }
  throw new MeshLinkProblem(
    'link_session_used_up',
    'This Link session was used too often. Open Link again.',
    { headers: { 'Retry-After': '3600' } },
  )
}
