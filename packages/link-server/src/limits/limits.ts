import { CompiledQuery, type Kysely } from 'kysely'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { MeshLinkTables } from '../storage/tables'

/** Limits by user, held over all replicas. Each a whole number above 0, or `false` for none. */
export interface LimitOptions {
  /** Link tokens that a user may have minted in a minute. Default 10. */
  linkTokensPerMinute?: number | false
  /** Reads of connections, holdings, transfers and access tokens in a minute, together. Default 60. */
  readsPerMinute?: number | false
  /** Connections that a user may have at a time. Default 200. */
  connections?: number | false
  /** How often something may be handed over in one Link session. Default 50. */
  reportsPerSession?: number | false
}

/** The limits of a handler. */
export interface Limits {
  /**
   * Counts one call of a user.
   *
   * @throws `rate_limited` with `Retry-After` in seconds when it is one too many, or what the database threw
   */
  take(kind: 'linkTokens' | 'reads', userKey: string): Promise<void>
  /** `Infinity` for none. */
  connections: number
  /** `Infinity` for none. */
  reportsPerSession: number
}

/** Runs one statement of SQL. */
export type LimitsQuery = (text: string, values: unknown[]) => Promise<{ rows: unknown[]; rowCount: number }>

const WINDOW_SECONDS = 60

/**
 * Makes the limits. Calls are counted in `mesh_link_limits`, in windows of a minute that start with a user's first call;
 * who has used one up is remembered in the process until it ends, and costs no more query.
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

/** Sends the limiter's statements through the database that everything else uses. */
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
    // Our migrations make it, and our housekeeping clears it.
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
    `That was too often in one minute. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    { headers: { 'Retry-After': String(seconds) } },
  )
}
