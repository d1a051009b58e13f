import type { MeshLinkStorage } from './mesh-link-storage'

export interface PostgresStorageOptions {
  /** `postgres://user:password@host:5432/database`. Secret. */
  connectionString: string
  /** Most connections at a time. Default 10. */
  maxConnections?: number
}

/** A PostgreSQL server, version 13 or later. All tables are named `mesh_link_…`. */
export function postgresStorage({
  connectionString,
  maxConnections = 10,
}: PostgresStorageOptions): MeshLinkStorage {
  return {
    name: 'PostgreSQL',
    async createDialect() {
      const [{ default: pg }, { PostgresDialect }] = await Promise.all([import('pg'), import('kysely')])
      const pool = new pg.Pool({ connectionString, max: maxConnections, connectionTimeoutMillis: 5_000 })
      // A connection that dies while idle must not end the process; the pool replaces it.
      pool.on('error', () => {})
      return new PostgresDialect({ pool })
    },
  }
}
