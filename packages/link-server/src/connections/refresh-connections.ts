import { sql } from 'kysely'
import { isTokenRefused, MeshApiError } from '../mesh/mesh-api-error'
import type { Services } from '../services'
import type { ConnectionRow } from '../storage/tables'
import { setConnectionStatus } from './find-connection'
import { storeRefreshed } from './store-refreshed'
import { openTokens, type StoredTokens } from './stored-tokens'

/** Longer than any call to Mesh. After this time another replica takes over from a killed process. */
const LEASE_SECONDS = 60
/** Refreshes that run in parallel. */
const BATCH = 5
/** Wait after the first failed attempt. It doubles with each attempt. */
const FIRST_WAIT_MS = 60_000
const MAX_WAIT_MS = 60 * 60_000
/** An institution that gives access later may take longer than announced: so many refusals are waited out, one an hour. */
const MAX_EARLY_REFUSALS = 72
/** A new refresh token is asked for when the old one ends this soon. */
const LAST_WEEK_MS = 7 * 24 * 60 * 60_000

/** Which connections to refresh. */
interface RefreshQuery {
  /** How many at most. */
  limit: number
  /** Only connections of this user. */
  userKey?: string
  /** Only this connection, even when its access token is not due. */
  id?: string
  /** Timeout of each call to Mesh in milliseconds. */
  timeoutMs?: number
}

/**
 * Fetches new access tokens for connections that are due, and the first ones of delayed authentications. A lease in the
 * database makes sure that one process at a time refreshes a connection: a refresh ends the token before it.
 *
 * @returns how many were tried
 */
export async function refreshConnections(services: Services, query: RefreshQuery): Promise<number> {
  let tried = 0
  while (tried < query.limit) {
    const rows = await leaseDue(services, query, Math.min(BATCH, query.limit - tried))
    if (rows.length === 0) break
    tried += rows.length
    const results = await Promise.allSettled(rows.map((row) => refresh(services, row, query.timeoutMs)))
    const failed = results.find((result) => result.status === 'rejected')
    if (failed) throw failed.reason
    if (query.id) break
  }
  return tried
}

/** Due by the clock of this process, like the end of a token. Leased by the clock of the database. */
async function leaseDue(
  { db, now }: Services,
  { userKey, id }: RefreshQuery,
  count: number,
): Promise<ConnectionRow[]> {
  const due = id ? sql`id = ${id}` : sql`refresh_at <= ${now()}`
  const owner = userKey ? sql`and user_key = ${userKey}` : sql``
  const { rows } = await sql<ConnectionRow>`
    with due as materialized (
      select id from mesh_link_connections
      where ${due} ${owner} and status <> 'reconnect_required'
        and (refresh_leased_until is null or refresh_leased_until <= now())
      order by refresh_at limit ${sql.lit(count)} for update skip locked
    )
    update mesh_link_connections as it
    set refresh_leased_until = now() + ${sql.lit(LEASE_SECONDS)} * interval '1 second'
    from due where it.id = due.id returning it.*`.execute(db)
  return rows
}

async function refresh(services: Services, row: ConnectionRow, timeoutMs: number | undefined): Promise<void> {
  const tokens = await openTokens(services, row)
  const refreshToken = tokens && 'refreshToken' in tokens ? tokens.refreshToken : undefined
  // `openTokens` has marked a row whose tokens cannot be opened.
  if (!tokens) return release(services, row, null)
  if (!refreshToken) return end(services, row)

  const startedAt = services.now()
  try {
    const refreshed = await services.mesh.refreshToken(
      {
        type: row.broker_type,
        refreshToken,
        ...('accessToken' in tokens && { accessToken: tokens.accessToken }),
        ...(endsSoon(row.refresh_until, startedAt) && { createNewRefreshToken: true }),
      },
      row.scope,
      { timeoutMs },
    )
    await storeRefreshed(services, row, { tokens: refreshed, refreshToken, issuedAt: startedAt })
  } catch (error) {
    if (!(error instanceof MeshApiError)) throw error
    if (isRefused(error) && !mayComeLater(row, tokens)) return end(services, row)
    const wait = tokens.kind === 'delayed' && isRefused(error) ? MAX_WAIT_MS : waitMs(row.refresh_attempts)
    await release(services, row, new Date(startedAt.getTime() + wait))
  }
}

function endsSoon(refreshUntil: Date | null, now: Date): boolean {
  return refreshUntil !== null && refreshUntil.getTime() - now.getTime() < LAST_WEEK_MS
}

/** Mesh refused the refresh token. A refused client secret, and an answer that cannot be read, are other faults. */
function isRefused(error: MeshApiError): boolean {
  if (error.code !== 'mesh_rejected' || error.httpStatus === 401 || error.httpStatus === 403) return false
  return isTokenRefused(error) !== undefined || error.httpStatus === 400 || error.contentStatus !== undefined
}

function mayComeLater(row: ConnectionRow, tokens: StoredTokens): boolean {
  return tokens.kind === 'delayed' && row.refresh_attempts < MAX_EARLY_REFUSALS
}

function waitMs(attempts: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** attempts, MAX_WAIT_MS)
}

/** The user has to log in: nothing more can be fetched. */
async function end(services: Services, row: ConnectionRow): Promise<void> {
  await setConnectionStatus(services, row, 'reconnect_required')
  await release(services, row, null)
}

/** @param refreshAt the next attempt; null for none */
async function release({ db }: Services, row: ConnectionRow, refreshAt: Date | null): Promise<void> {
  await db
    .updateTable('mesh_link_connections')
    .set((eb) => ({
      refresh_at: refreshAt,
      refresh_attempts: eb('refresh_attempts', '+', 1),
      refresh_leased_until: null,
    }))
    .where('id', '=', row.id)
    // New tokens were saved in the meantime: they have their own times.
    .where('sealed_tokens', '=', row.sealed_tokens)
    .execute()
}
