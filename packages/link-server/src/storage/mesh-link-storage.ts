import type { Dialect } from 'kysely'

/** Where the handler keeps its data. Made by `pgliteStorage` or `postgresStorage`. */
export interface MeshLinkStorage {
  /** For messages: `PGlite` or `PostgreSQL`. */
  readonly name: string
  /** Opens the database. Called once, and again if it failed. */
  createDialect(): Promise<Dialect>
}
