import { PGlite } from '@electric-sql/pglite'
import { PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'

/** @import { MeshLinkStorage } from 'mesh-link-server' */

/**
 * @typedef {(text: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>} Query
 */

/**
 * @typedef {object} BenchDatabase
 * @property {MeshLinkStorage} storage for our handler
 * @property {Query} query for the bare handler, by the same driver
 * @property {<T>(run: (query: Query) => Promise<T>) => Promise<T>} transaction
 * @property {string[]} statements what was run on it, for the caller to empty
 */

/**
 * Opens the PostgreSQL server at `DATABASE_URL`, or PGlite inside this process.
 *
 * @returns {Promise<BenchDatabase>}
 */
export async function openDatabase() {
  const { DATABASE_URL } = process.env
  return DATABASE_URL ? openPostgres(DATABASE_URL) : openPglite()
}

/**
 * @param {string} connectionString
 * @returns {BenchDatabase}
 */
function openPostgres(connectionString) {
  /** @type {string[]} */
  const statements = []
  class RecordingClient extends pg.Client {
    /** @param {any[]} args */
    // @ts-expect-error: one of many overloads, and all are passed on
    query(...args) {
      statements.push(typeof args[0] === 'string' ? args[0] : args[0]?.text)
      // @ts-expect-error: as they came
      return super.query(...args)
    }
  }
  const pool = new pg.Pool({ connectionString, max: 10, Client: RecordingClient })
  return {
    statements,
    storage: { name: 'PostgreSQL', createDialect: async () => new PostgresDialect({ pool }) },
    query: (text, values) => pool.query(text, values),
    async transaction(run) {
      const client = await pool.connect()
      try {
        await client.query('begin')
        const result = await run((text, values) => client.query(text, values))
        await client.query('commit')
        return result
      } catch (error) {
        await client.query('rollback')
        throw error
      } finally {
        client.release()
      }
    },
  }
}

/** @returns {Promise<BenchDatabase>} */
async function openPglite() {
  const pglite = await PGlite.create()
  /** @type {string[]} */
  const statements = []
  const record =
    (/** @type {Query} */ query) =>
    (/** @type {string} */ text, /** @type {unknown[]} */ values = []) => {
      statements.push(text)
      return query(text, values)
    }
  const query = record((text, values) => pglite.query(text, values))
  // The parts of it that the dialect uses, with a record kept.
  const recorded = /** @type {PGlite} */ (
    /** @type {unknown} */ ({
      query,
      transaction: (/** @type {(tx: { query: Query }) => Promise<void>} */ run) =>
        pglite.transaction((tx) => run({ ...tx, query: record((...args) => tx.query(...args)) })),
      waitReady: pglite.waitReady,
      ready: true,
      closed: false,
      close: () => pglite.close(),
    })
  )
  return {
    statements,
    storage: { name: 'PGlite', createDialect: async () => new PGliteDialect({ pglite: recorded }) },
    query,
    transaction: async (run) => pglite.transaction((tx) => run(record((...args) => tx.query(...args)))),
  }
}
