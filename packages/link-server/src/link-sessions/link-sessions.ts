import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { LinkPlatform, MeshScope } from 'react-mesh-link/contract'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { Services, User } from '../services'
import { prepared } from '../storage/prepared'
import type { LinkSessionRow } from '../storage/tables'
import type { AskedTransfer } from '../updates'

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
 * call leaves no session.
 *
 * @returns the session's id, and whether the user is new
 */
export async function createLinkSession(
  { db, vault, now }: Services,
  { user, intent, scope, platform, meshUserId, asked }: NewLinkSession,
): Promise<{ id: string; isNewUser: boolean }> {
  const id = randomUUID()
  const at = now()
  const sealedUserId = await vault.seal(user.userId, { user: user.userKey, row: 'user' })
  const [created] = await insertSession(db, {
    id,
    userKey: user.userKey,
    sealedUserId,
    intent,
    scope,
    platform,
    meshUserId: meshUserId === user.userKey ? null : meshUserId,
    transactionId: asked?.transactionId ?? null,
    asked: asked ? JSON.stringify(asked) : null,
    at,
    expiresAt: new Date(at.getTime() + LIFETIME_MS),
  })
  return { id, isNewUser: created?.is_new_user === true }
}

const insertSession = prepared(
  (
    db,
    it: {
      id: string
      userKey: string
      sealedUserId: string
      intent: string
      scope: MeshScope
      platform: LinkPlatform
      meshUserId: string | null
      transactionId: string | null
      asked: string | null
      at: Date
      expiresAt: Date
    },
  ) =>
    db
      .with('new_user', (eb) =>
        eb
          .insertInto('mesh_link_users')
          .values({
            user_key: it.userKey,
            sealed_user_id: it.sealedUserId,
            created_at: it.at,
            list_again_at: null,
          })
          .onConflict((oc) => oc.column('user_key').doNothing())
          .returning('user_key'),
      )
      .insertInto('mesh_link_sessions')
      .values({
        id: it.id,
        user_key: it.userKey,
        intent: it.intent,
        scope: it.scope,
        platform: it.platform,
        mesh_user_id: it.meshUserId,
        transaction_id: it.transactionId,
        asked: it.asked,
        uses: 0,
        created_at: it.at,
        expires_at: it.expiresAt,
      })
      .returning(sql<boolean>`exists (select 1 from new_user)`.as('is_new_user')),
)

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
