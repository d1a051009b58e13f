import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { initial } from './migrations/0001-initial'
import type { MeshLinkTables } from './tables'

/** Brings the database to the newest schema. Safe to run from several processes at once. */
export async function migrate(db: Kysely<MeshLinkTables>): Promise<void> {
  const migrator = new Migrator({
    db,
    // In code, not in files: a bundler takes them along.
    provider: { getMigrations: async () => ({ '0001-initial': initial }) },
    migrationTableName: 'mesh_link_migrations',
    migrationLockTableName: 'mesh_link_migrations_lock',
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
