import { sql } from 'kysely'
import { isTokenRefused, MeshApiError } from '../mesh/mesh-api-error'
import type { Services } from '../services'
import type { RevocationRow } from '../storage/tables'
import { storedTokenHash } from './drafts'
import { authTokenOf, openSealed, type StoredTokens } from './stored-tokens'
import { releaseTokens } from './token-owners'

/** A process that was killed while it asked gives way after this long: more than any call to Mesh takes. */
export const LEASE_SECONDS = 300
/** Until the second attempt; then twice as long each time. */
export const FIRST_WAIT_SECONDS = 60
const LONGEST_WAIT_SECONDS = 6 * 60 * 60
const GIVEN_UP_AFTER_DAYS = 30
/** Asked at the same time. */
const BATCH = 5

/**
 * `revoked`: Mesh has said so. `released`: there is nothing to ask Mesh for. `later`: Mesh could not be asked or did not
 * take it.
 */
type Outcome = 'revoked' | 'released' | 'later'

/**
 * Revokes what was disconnected while Mesh could not be asked, as far as it is due. Any number of replicas may.
 *
 * @param limit how many at most
 * @returns how many were tried
 */
export async function runRevocations(services: Services, { limit }: { limit: number }): Promise<number> {
  let tried = 0
  while (tried < limit) {
    const rows = await lease(services, Math.min(BATCH, limit - tried))
    if (rows.length === 0) break
    tried += rows.length
    const results = await Promise.allSettled(rows.map((row) => runOne(services, row)))
    const failed = results.find((result) => result.status === 'rejected')
    if (failed) throw failed.reason
  }
  return tried
}

/** Rows of ours for a while, by the clock of the database: those of the replicas differ. */
async function lease({ db }: Services, count: number): Promise<(RevocationRow & { is_over: boolean })[]> {
  // Materialized: as a plain subquery it may be run more than once, and lock more rows than the limit.
  const { rows } = await sql<RevocationRow & { is_over: boolean }>`
    with due as materialized (
      select connection_id from mesh_link_revocations
      where due_at <= now() and (leased_until is null or leased_until <= now())
      order by due_at limit ${sql.lit(count)} for update skip locked
    )
    update mesh_link_revocations as it
    set attempts = attempts + 1, leased_until = now() + ${sql.lit(LEASE_SECONDS)} * interval '1 second'
    from due where it.connection_id = due.connection_id
    returning it.*, created_at < now() - ${sql.lit(GIVEN_UP_AFTER_DAYS)} * interval '1 day' as is_over`.execute(
    db,
  )
  return rows
}

async function runOne(services: Services, row: RevocationRow & { is_over: boolean }): Promise<void> {
  const { connection_id: connectionId, broker_type: brokerType } = row
  const outcome = await revoke(services, row)
  if (outcome === 'revoked') services.emit({ type: 'connection_revoked', connectionId, brokerType })
  if (outcome === 'later' && row.is_over && (await release(services, row))) {
    services.emit({ type: 'revocation_given_up', connectionId, brokerType })
  }
}

/** Tries a revocation that is leased to the caller. */
export async function revoke(
  services: Services,
  row: RevocationRow,
  limits: { timeoutMs?: number } = {},
): Promise<Outcome> {
  const { connection_id: connectionId, broker_type: brokerType, user_key, sealed_tokens, scope } = row
  const tokens = await openSealed(services, { id: connectionId, user_key, sealed_tokens })
  if (!tokens) {
    // Nobody can ask Mesh any more; whoever runs this can.
    services.emit({ type: 'connection_unreadable', connectionId, brokerType })
    if (await release(services, row)) services.emit({ type: 'revocation_given_up', connectionId, brokerType })
    return 'released'
  }
  const authToken = authTokenOf(tokens)
  // Another account of this user lives on with the same token: with the last of them it is revoked.
  if (!authToken || (await isInUse(services, row, tokens))) {
    await release(services, row)
    return 'released'
  }
  try {
    await services.mesh.removeConnection({ authToken, type: brokerType }, scope, limits)
  } catch (error) {
    if (!(error instanceof MeshApiError)) throw error
    // Words may mean anything, and a token that still works must not get out of sight.
    if (isTokenRefused(error) !== 'code') {
      await postpone(services, row)
      return 'later'
    }
  }
  await release(services, row)
  await markRevoked(services, row, tokens)
  return 'revoked'
}

async function isInUse(
  { db, keys }: Services,
  { user_key }: RevocationRow,
  tokens: StoredTokens,
): Promise<boolean> {
  const other = await db
    .selectFrom('mesh_link_connections')
    .select('id')
    .where('user_key', '=', user_key)
    .where('token_hash', '=', storedTokenHash(keys.lookup, tokens))
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}

async function postpone({ db }: Services, { connection_id, attempts }: RevocationRow): Promise<void> {
  const seconds = Math.min(FIRST_WAIT_SECONDS * 2 ** (attempts - 1), LONGEST_WAIT_SECONDS)
  await sql`
    update mesh_link_revocations
    set leased_until = null, due_at = now() + ${sql.lit(seconds)} * interval '1 second'
    where connection_id = ${connection_id}`.execute(db)
}

/**
 * Ends a revocation: its tokens are free.
 *
 * @returns whether it was still there; not when its tokens were saved again meanwhile, which then keep their owner
 */
async function release({ db }: Services, { connection_id, user_key }: RevocationRow): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const gone = await tx
      .deleteFrom('mesh_link_revocations')
      .where('connection_id', '=', connection_id)
      .returning('connection_id')
      .executeTakeFirst()
    if (gone) await releaseTokens(tx, user_key, connection_id)
    return gone !== undefined
  })
}

/** A token that was saved again while Mesh revoked it works no more. */
async function markRevoked(
  { db, keys, now, emit }: Services,
  { user_key }: RevocationRow,
  tokens: StoredTokens,
) {
  const dead = await db
    .updateTable('mesh_link_connections')
    .set({ status: 'reconnect_required', updated_at: now() })
    .where('user_key', '=', user_key)
    .where('token_hash', '=', storedTokenHash(keys.lookup, tokens))
    .where('status', '=', 'active')
    .returning(['id', 'broker_type'])
    .execute()
  for (const { id: connectionId, broker_type: brokerType } of dead) {
    emit({ type: 'connection_reconnect_required', connectionId, brokerType })
  }
}
