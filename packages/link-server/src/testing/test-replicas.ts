import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { MeshLinkStorage } from '../storage/mesh-link-storage'
import { pgliteStorage } from '../storage/pglite-storage'
import { postgresStorage } from '../storage/postgres-storage'
import { testDb } from './test-database'

const { DATABASE_URL } = process.env

/** Storages of several replicas on one database that no other test uses. */
export interface TestReplicas {
  /** On PostgreSQL, each has a pool of its own, as each process has. PGlite is shared. */
  storages: MeshLinkStorage[]
  drop(): Promise<void>
}

/** Makes an empty database for `count` replicas. */
export async function testReplicas(count: number): Promise<TestReplicas> {
  const name = `mesh_link_test_${randomUUID().slice(0, 8)}`
  if (!DATABASE_URL) {
    const storage = { ...pgliteStorage(), key: name }
    return { storages: Array.from({ length: count }, () => storage), drop: async () => {} }
  }
  // A new schema serves as an empty database.
  await sql`create schema ${sql.id(name)}`.execute(testDb)
  return {
    storages: Array.from({ length: count }, (_, index) => {
      const url = new URL(DATABASE_URL)
      url.searchParams.set('options', `-c search_path=${name}`)
      url.searchParams.set('application_name', `${name} ${index}`)
      return postgresStorage({ connectionString: url.href })
    }),
    drop: async () => {
      await sql`drop schema ${sql.id(name)} cascade`.execute(testDb)
    },
  }
}
