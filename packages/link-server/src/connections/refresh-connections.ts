import { type RawBuilder, sql } from 'kysely'
import { isTokenRefused, MeshApiError } from '../mesh/mesh-api-error'
import type { MeshRefreshRequest } from '../mesh/refresh-token'
import type { Services } from '../services'
import type { ConnectionRow } from '../storage/tables'
import { setConnectionStatus } from './find-connection'
import { storeRefreshed } from './store-refreshed'
import { openTokens, refreshTokenOf } from './stored-tokens'

/** Longer than any call to Mesh. After this time another replica takes over from a killed process. */
const LEASE_SECONDS = 60
/** Refreshes that run in parallel. */
const BATCH = 5
/** Wait after the first failed attempt. It doubles with each attempt. */
const FIRST_WAIT_MS = 60_000
const MAX_WAIT_MS = 60 * 60_000
/** A refresh that failed this often, about once an hour at the end, is given up: the user has to log in. */
const MAX_ATTEMPTS = 72
/** A new refresh token is asked for when the old one ends this soon. */
const LAST_WEEK_MS = 7 * 24 * 60 * 60_000

/**
 * How a refresh ended. `refused`: the user has to log in, or there is nothing to refresh. `failed`: it is tried again
 * later. `busy`: another process refreshes the connection, or it has none that can be refreshed.
 */
export type RefreshOutcome = 'refreshed' | 'refused' | 'failed' | 'busy'

/** Which connections to refresh. */
interface RefreshQuery {
  /** How many at most. */
  limit: number
  /** Only connections of this user. */
  userKey?: string
}

/**
 * Fetches new access tokens for connections that are due, and the first ones of delayed authentications. A lease in the
 * database makes sure that one process at a time uses a refresh token: a refresh ends the access token before it. A
 * failure of one connection does not stop the others.
 *
 * @returns how many were tried
 */
export async function refreshConnections(services: Services, query: RefreshQuery): Promise<number> {
  let tried = 0
  while (tried < query.limit) {
    const now = services.now()
    const owner = query.userKey ? sql`and user_key = ${query.userKey}` : sql``
    const due = sql`refresh_at <= ${now} ${owner}`
    const logins = await leaseLogins(services, due, Math.min(BATCH, query.limit - tried))
    if (logins.length === 0) break
    const isDue = (row: ConnectionRow) => row.refresh_at !== null && row.refresh_at <= now
    const counts = await Promise.all(logins.map((rows) => refreshLogin(services, rows, isDue)))
    tried += counts.reduce((sum, outcomes) => sum + outcomes.length, 0)
  }
  return tried
}

/** Fetches a new access token for one connection, even when it is not due. */
export async function refreshConnection(
  services: Services,
  { user_key, id }: Pick<ConnectionRow, 'user_key' | 'id'>,
): Promise<RefreshOutcome> {
  const [rows] = await leaseLogins(services, sql`id = ${id} and user_key = ${user_key}`, 1)
  const [outcome] = rows ? await refreshLogin(services, rows, (row) => row.id === id) : []
  return outcome ?? 'busy'
}

/**
 * Leases all connections that share a refresh token with a wanted one: accounts of one login may share it. The one with
 * the smallest id is locked first, so that two processes never lease the same login. By the clock of the database.
 *
 * @returns the connections, by login
 */
async function leaseLogins(
  { db }: Services,
  which: RawBuilder<unknown>,
  count: number,
): Promise<ConnectionRow[][]> {
  const { rows } = await sql<ConnectionRow>`
    with wanted as materialized (
      select id, user_key, refresh_hash from mesh_link_connections
      where ${which} and status <> 'reconnect_required'
        and (refresh_leased_until is null or refresh_leased_until <= now())
      order by refresh_at limit ${sql.lit(count)}
    ), first as materialized (
      select it.id, it.user_key, it.refresh_hash from mesh_link_connections as it
      where it.id in (
        select coalesce(
          (select min(other.id) from mesh_link_connections as other
            where other.refresh_hash = wanted.refresh_hash and other.user_key = wanted.user_key),
          wanted.id
        ) from wanted
      ) and (it.refresh_leased_until is null or it.refresh_leased_until <= now())
      for update skip locked
    )
    update mesh_link_connections as it
    set refresh_leased_until = now() + ${sql.lit(LEASE_SECONDS)} * interval '1 second'
    from first
    where it.id = first.id or (it.refresh_hash = first.refresh_hash and it.user_key = first.user_key)
    returning it.*`.execute(db)
  const logins = new Map<string, ConnectionRow[]>()
  for (const row of rows) {
    const login = row.refresh_hash ?? row.id
    logins.set(login, [...(logins.get(login) ?? []), row])
  }
  return [...logins.values()]
}

/** Refreshes the connections of a login one after the other. One answer may bring the tokens of all. */
async function refreshLogin(
  services: Services,
  rows: ConnectionRow[],
  isWanted: (row: ConnectionRow) => boolean,
): Promise<RefreshOutcome[]> {
  const ids = rows.map(({ id }) => id)
  const outcomes: RefreshOutcome[] = []
  try {
    for (const id of ids) {
      const current = await services.db
        .selectFrom('mesh_link_connections')
        .selectAll()
        .where('id', '=', id)
        .where('status', '<>', 'reconnect_required')
        .executeTakeFirst()
      if (current && isWanted(current)) outcomes.push(await refresh(services, current))
    }
  } finally {
    await services.db
      .updateTable('mesh_link_connections')
      .set({ refresh_leased_until: null })
      .where('id', 'in', ids)
      .execute()
  }
  return outcomes
}

async function refresh(services: Services, row: ConnectionRow): Promise<RefreshOutcome> {
  try {
    return await callMesh(services, row)
  } catch (error) {
    // The client has emitted an event for a failed call to Mesh.
    if (!(error instanceof MeshApiError)) services.emit({ type: 'job_failed', job: 'refreshes', error })
    const isRefused = error instanceof MeshApiError && needsLogin(error) && row.kind !== 'delayed'
    // An institution that gives access later may take longer than announced, and refuses until then.
    if (isRefused || row.refresh_attempts >= MAX_ATTEMPTS) return end(services, row)
    const wait =
      row.kind === 'delayed' ? MAX_WAIT_MS : Math.min(FIRST_WAIT_MS * 2 ** row.refresh_attempts, MAX_WAIT_MS)
    await postpone(services, row, wait)
    return 'failed'
  }
}

async function callMesh(services: Services, row: ConnectionRow): Promise<RefreshOutcome> {
  // A row whose tokens cannot be opened is marked by `openTokens`.
  const tokens = await openTokens(services, row)
  const refreshToken = tokens && refreshTokenOf(tokens)
  if (!tokens || !refreshToken) return end(services, row)

  const issuedAt = services.now()
  const request: MeshRefreshRequest = {
    type: row.broker_type,
    refreshToken,
    ...('accessToken' in tokens && { accessToken: tokens.accessToken }),
  }
  const endsSoon =
    row.refresh_until !== null && row.refresh_until.getTime() - issuedAt.getTime() < LAST_WEEK_MS
  const answer = endsSoon
    ? await services.mesh
        .refreshToken({ ...request, createNewRefreshToken: true }, row.scope)
        // Not every institution gives a new refresh token.
        .catch((error: unknown) => {
          if (!(error instanceof MeshApiError) || error.code !== 'mesh_rejected') throw error
          return services.mesh.refreshToken(request, row.scope)
        })
    : await services.mesh.refreshToken(request, row.scope)
  await storeRefreshed(services, row, { tokens: answer, refreshToken, issuedAt })
  return 'refreshed'
}

/** Mesh refused the token, or the institution asks for a code. Any other failure may pass. */
function needsLogin(error: MeshApiError): boolean {
  return isTokenRefused(error) !== undefined || error.contentStatus === 'mfaRequired'
}

/** The user has to log in. `refresh_at` stays, in case the token proves to work after all. */
async function end(services: Services, row: ConnectionRow): Promise<'refused'> {
  await setConnectionStatus(services, row, 'reconnect_required')
  return 'refused'
}

/** Tokens that were saved in the meantime have their own times. */
async function postpone({ db, now }: Services, row: ConnectionRow, waitMs: number): Promise<void> {
  const at = now()
  await db
    .updateTable('mesh_link_connections')
    .set((eb) => ({
      refresh_at: new Date(at.getTime() + waitMs),
      refresh_attempts: eb('refresh_attempts', '+', 1),
    }))
    .where('id', '=', row.id)
    .where((eb) => eb.or([eb('sealed_tokens', '=', row.sealed_tokens), eb('refresh_at', '<=', at)]))
    .execute()
}
