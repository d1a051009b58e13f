import { CompiledQuery, type Kysely } from 'kysely'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { MeshLinkTables } from '../storage/tables'

/** Limits per user over all replicas. Each is a whole number above 0, or `false` for no limit. */
export interface LimitOptions {
  /** Link tokens per minute. Default 10. */
  linkTokensPerMinute?: number | false
  /** Reads per minute, over all reading routes together. Default 60. */
  readsPerMinute?: number | false
  /** Connections at the same time. Default 200. */
  connections?: number | false
  /** Saved payloads and transfer reports per Link session, together. Default 50. */
  reportsPerSession?: number | false
}

/** Checks the limits of a handler. */
export interface Limits {
  /**
   * Counts one call of a user.
   *
   * @throws `rate_limited` with `Retry-After` in seconds when the limit is exceeded, or what the database threw
   */
  take(kind: 'linkTokens' | 'reads', userKey: string): Promise<void>
  /** `Infinity` for no limit. */
  connections: number
  /** `Infinity` for no limit. */
  reportsPerSession: number
}

/** Runs one SQL statement. */
export type LimitsQuery = (text: string, values: unknown[]) => Promise<{ rows: unknown[]; rowCount: number }>

const WINDOW_SECONDS = 60

/**
 * Makes the limits. Calls are counted in `mesh_link_limits`, in one-minute windows that start with the user's first
 * call. A user who is over the limit is remembered in the process until the window ends, so further calls need no
 * query.
 */
export function createLimits(
  {
    linkTokensPerMinute = 10,
    readsPerMinute = 60,
    connections = 200,
    reportsPerSession = 50,
  }: LimitOptions = {},
  query: LimitsQuery,
): Limits {
  const limiters = {
    linkTokens: limiterOf('linkTokens', linkTokensPerMinute, query),
    reads: limiterOf('reads', readsPerMinute, query),
  }
  return {
    async take(kind, userKey) {
      try {
        await limiters[kind]?.consume(userKey)
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused
        throw tooMany(Math.max(Math.ceil(refused.msBeforeNext / 1000), 1))
      }
    },
    connections: connections === false ? Number.POSITIVE_INFINITY : connections,
    reportsPerSession: reportsPerSession === false ? Number.POSITIVE_INFINITY : reportsPerSession,
  }
}

/** Runs the limiter's statements on the shared database connection pool. */
export function queryOf(db: Kysely<MeshLinkTables>): LimitsQuery {
  return async (text, values) => {
    const { rows } = await db.executeQuery(CompiledQuery.raw(text, values))
    return { rows, rowCount: rows.length }
  }
}

function limiterOf(keyPrefix: string, points: number | false, query: LimitsQuery) {
  if (points === false || points === Number.POSITIVE_INFINITY) return undefined
  return new RateLimiterPostgres({
    storeClient: { query: ({ text, values }: { text: string; values: unknown[] }) => query(text, values) },
    storeType: 'client',
    tableName: 'mesh_link_limits',
    // Our migrations create the table, and `purge` clears it.
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix,
    points,
    duration: WINDOW_SECONDS,
    inMemoryBlockOnConsumed: points,
  })
}

function tooMany(seconds: number): MeshLinkProblem {
  return new MeshLinkProblem(
    'rate_limited',
    `Too many requests in one minute. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    { headers: { 'Retry-After': String(seconds) } },
  )
}
