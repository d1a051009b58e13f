import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { accountsAndMoney } from './migrations/0001-accounts-and-money'
import type { MeshLinkTables } from './tables'

/** In code, not in files: a bundler takes them along. Within a minor version they only add. */
const MIGRATIONS: Record<string, Migration> = { '0001-accounts-and-money': accountsAndMoney }

const TABLE = 'mesh_link_migrations'
const LOCK_TABLE = 'mesh_link_migrations_lock'
/** Any number that no other program takes an advisory lock with. */
const LOCK_ID = 7_163_527_148_201

/**
 * Which of our migrations have not run on this database. Takes no lock and changes nothing.
 *
 * @returns their names, in order
 */
export async function pendingMigrations(db: Kysely<MeshLinkTables>): Promise<string[]> {
  const executed = new Set(await executedMigrations(db))
  return Object.keys(MIGRATIONS).filter((name) => !executed.has(name))
}

/**
 * Brings the database to our schema. Safe to run from several processes at once: one does it, the others wait for it,
 * no longer than `lock_timeout`. A newer version may have run migrations that we do not know.
 *
 * @param db one connection is enough; without a limit on statements, since a migration may take its time
 * @throws what the database or a migration threw; then nothing was changed
 */
export async function migrate(db: Kysely<MeshLinkTables>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK_ID)})`.execute(trx)
    // The migrator makes them too, unless it sees tables of that name in any other schema.
    await sql`create table if not exists ${sql.table(TABLE)} (name varchar(255) primary key, timestamp varchar(255) not null)`.execute(
      trx,
    )
    await sql`create table if not exists ${sql.table(LOCK_TABLE)} (id varchar(255) primary key, is_locked integer not null default 0)`.execute(
      trx,
    )
    const executed = await executedMigrations(trx)
    const migrator = new Migrator({
      db: trx,
      // It refuses names that it does not know.
      provider: {
        getMigrations: async () => ({
          ...Object.fromEntries(executed.map((name) => [name, { up: async () => {} }])),
          ...MIGRATIONS,
        }),
      },
      migrationTableName: TABLE,
      migrationLockTableName: LOCK_TABLE,
      allowUnorderedMigrations: true,
    })
    const { error } = await migrator.migrateToLatest()
    if (error) throw error
  })
}

async function executedMigrations(db: Kysely<MeshLinkTables>): Promise<string[]> {
  const { rows } = await sql<{ exists: boolean }>`select to_regclass(${TABLE}) is not null as exists`.execute(
    db,
  )
  if (!rows[0]?.exists) return []
  const { rows: executed } = await sql<{
    name: string
  }>`select name from ${sql.table(TABLE)} order by name`.execute(db)
  return executed.map(({ name }) => name)
}
