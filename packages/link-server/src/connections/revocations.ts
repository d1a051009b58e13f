import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { isTokenRefused, MeshApiError } from '../mesh/mesh-api-error'
import type { Services } from '../services'
import type { RevocationRow } from '../storage/tables'
import { storedTokenHash } from './drafts'
import { authTokenOf, openSealed, type StoredTokens } from './stored-tokens'
import { releaseTokens } from './token-owners'

/** Longer than any call to Mesh. After this time another replica takes over from a killed process. */
export const LEASE_SECONDS = 300
/** Wait before the second attempt. It doubles with each attempt. */
export const FIRST_WAIT_SECONDS = 60
const MAX_WAIT_SECONDS = 6 * 60 * 60
const GIVEN_UP_AFTER_DAYS = 30
/** Revocations that run in parallel. */
const BATCH = 5

/**
 * `revoked`: Mesh confirmed it. `nothing_to_revoke`: there is no token that Mesh can revoke, or another connection
 * uses it. `postponed`: Mesh could not be reached or refused.
 */
type Outcome = 'revoked' | 'nothing_to_revoke' | 'postponed'

/**
 * Runs revocations that are due. Several replicas may do so at the same time.
 *
 * @param limit how many at most
 * @param userKey only those of this user
 * @returns how many were tried
 */
export async function runRevocations(
  services: Services,
  { limit, userKey }: { limit: number; userKey?: string },
): Promise<number> {
  let tried = 0
  while (tried < limit) {
    const rows = await leaseDue(services, Math.min(BATCH, limit - tried), userKey)
    if (rows.length === 0) break
    tried += rows.length
    const results = await Promise.allSettled(rows.map((row) => runRevocation(services, row)))
    const failed = results.find((result) => result.status === 'rejected')
    if (failed) throw failed.reason
  }
  return tried
}

/** Leases due rows, by the clock of the database, because the clocks of replicas differ. */
async function leaseDue(
  { db }: Services,
  count: number,
  userKey: string | undefined,
): Promise<(RevocationRow & { is_expired: boolean })[]> {
  // Materialized, because a plain subquery may run more than once and lock more rows than the limit.
  const { rows } = await sql<RevocationRow & { is_expired: boolean }>`
    with due as materialized (
      select connection_id from mesh_link_revocations
      where due_at <= now() and (leased_until is null or leased_until <= now())
        ${userKey === undefined ? sql`` : sql`and user_key = ${userKey}`}
      order by due_at limit ${sql.lit(count)} for update skip locked
    )
    update mesh_link_revocations as it
    set attempts = attempts + 1, leased_until = now() + ${sql.lit(LEASE_SECONDS)} * interval '1 second'
    from due where it.connection_id = due.connection_id
    returning it.*, created_at < now() - ${sql.lit(GIVEN_UP_AFTER_DAYS)} * interval '1 day' as is_expired`.execute(
    db,
  )
  return rows
}

async function runRevocation(
  services: Services,
  row: RevocationRow & { is_expired: boolean },
): Promise<void> {
  const { connection_id: connectionId, broker_type: brokerType } = row
  const outcome = await revoke(services, row)
  if (outcome === 'revoked') services.emit({ type: 'connection_revoked', connectionId, brokerType })
  if (outcome === 'postponed' && row.is_expired && (await endRevocation(services, row, undefined))) {
    services.emit({ type: 'revocation_given_up', connectionId, brokerType })
  }
}

/**
 * Tries a revocation that is leased to the caller.
 *
 * @param limits.timeoutMs timeout of the call to Mesh in milliseconds
 */
export async function revoke(
  services: Services,
  row: RevocationRow,
  limits: { timeoutMs?: number } = {},
): Promise<Outcome> {
  const { connection_id: connectionId, broker_type: brokerType, user_key, sealed_tokens, scope } = row
  const tokens = await openSealed(services, { id: connectionId, user_key, sealed_tokens })
  if (!tokens) {
    // The token is lost, so only the operator can revoke the account, in Mesh's dashboard.
    services.emit({ type: 'connection_unreadable', connectionId, brokerType })
    if (await endRevocation(services, row, undefined))
      services.emit({ type: 'revocation_given_up', connectionId, brokerType })
    return 'nothing_to_revoke'
  }
  const authToken = authTokenOf(tokens)
  // Another connection of this user still uses the token. The token is revoked with the last of them.
  if (!authToken || (await isInUse(services, row, tokens))) {
    await endRevocation(services, row, tokens)
    return 'nothing_to_revoke'
  }
  try {
    await services.mesh.removeConnection({ authToken, type: brokerType }, scope, limits)
  } catch (error) {
    if (!(error instanceof MeshApiError)) throw error
    // A message is only a guess, and a token that still works must not be forgotten.
    if (isTokenRefused(error) !== 'code') {
      await postpone(services, row)
      return 'postponed'
    }
  }
  await endRevocation(services, row, tokens)
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

/** New tokens of a refresh that ended meanwhile replace those of the row, and are due at once. */
async function postpone(
  { db }: Services,
  { connection_id, attempts, sealed_tokens }: RevocationRow,
): Promise<void> {
  const seconds = Math.min(FIRST_WAIT_SECONDS * 2 ** (attempts - 1), MAX_WAIT_SECONDS)
  await sql`
    update mesh_link_revocations
    set leased_until = null, due_at = now() + ${sql.lit(seconds)} * interval '1 second'
    where connection_id = ${connection_id} and sealed_tokens = ${sealed_tokens}`.execute(db)
}

/**
 * Deletes a revocation and releases its tokens.
 *
 * @param tokens the tokens of the row, if they can be opened
 * @returns `false` when the revocation was gone or had other tokens, because they were saved again or refreshed in the
 *   meantime. They keep their owner
 */
async function endRevocation(
  services: Services,
  row: RevocationRow,
  tokens: StoredTokens | undefined,
): Promise<boolean> {
  return services.db.transaction().execute(async (tx) => {
    const current = await tx
      .selectFrom('mesh_link_revocations')
      .select(['connection_id as id', 'user_key', 'sealed_tokens'])
      .where('connection_id', '=', row.connection_id)
      .forUpdate()
      .executeTakeFirst()
    if (!current) return false
    if (current.sealed_tokens !== row.sealed_tokens) {
      // A merge or an erasure seals the same tokens again, for another user.
      const sealed = current.user_key !== row.user_key && (await openSealed(services, current))
      if (!sealed || !tokens || !isDeepStrictEqual(sealed, tokens)) return false
    }
    await tx.deleteFrom('mesh_link_revocations').where('connection_id', '=', current.id).execute()
    await releaseTokens(tx, current.user_key, current.id)
    return true
  })
}

/** A token that was saved again while Mesh revoked it no longer works. */
async function markRevoked(
  { db, keys, now, emit }: Services,
  { user_key }: RevocationRow,
  tokens: StoredTokens,
) {
  const revoked = await db
    .updateTable('mesh_link_connections')
    .set({ status: 'reconnect_required', updated_at: now() })
    .where('user_key', '=', user_key)
    .where('token_hash', '=', storedTokenHash(keys.lookup, tokens))
    .where('status', '=', 'active')
    .returning(['id', 'broker_type'])
    .execute()
  for (const { id: connectionId, broker_type: brokerType } of revoked) {
    emit({ type: 'connection_reconnect_required', connectionId, brokerType })
  }
}
