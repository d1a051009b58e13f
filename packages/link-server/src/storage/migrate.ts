import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { accountsAndMoney } from './migrations/0001-accounts-and-money'
import { lifetimesOfTokens } from './migrations/0002-lifetimes-of-tokens'
import { connectionChanges } from './migrations/0003-connection-changes'
import { usersAtMesh } from './migrations/0004-users-at-mesh'
import type { MeshLinkTables } from './tables'

/** In code, not in files, so that a bundler includes them. Within a minor version, migrations only add. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-accounts-and-money': accountsAndMoney,
  '0002-lifetimes-of-tokens': lifetimesOfTokens,
  '0003-connection-changes': connectionChanges,
  '0004-users-at-mesh': usersAtMesh,
}

const TABLE = 'mesh_link_migrations'
const LOCK_TABLE = 'mesh_link_migrations_lock'
/** Identifies our advisory lock: a random number that other programs are unlikely to use. */
const LOCK_ID = 7_163_527_148_201

/**
 * Lists the migrations that have not run on this database. Takes no lock and changes nothing.
 *
 * @returns their names, in order
 */
export async function pendingMigrations(db: Kysely<MeshLinkTables>): Promise<string[]> {
  const executed = new Set(await executedMigrations(db))
  return Object.keys(MIGRATIONS).filter((name) => !executed.has(name))
}

/**
 * Runs all pending migrations in one transaction. Safe to call from several processes at once: one process migrates,
 * and the others wait for it, at most `lock_timeout`. Migrations of a newer version are ignored.
 *
 * @param db one connection is enough. It should have no statement timeout, because a migration may be slow
 * @throws what the database or a migration threw; nothing is changed then
 */
export async function migrate(db: Kysely<MeshLinkTables>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK_ID)})`.execute(trx)
    // The migrator creates these tables too, but not when another schema has tables with the same names.
    await sql`create table if not exists ${sql.table(TABLE)} (name varchar(255) primary key, timestamp varchar(255) not null)`.execute(
      trx,
    )
    await sql`create table if not exists ${sql.table(LOCK_TABLE)} (id varchar(255) primary key, is_locked integer not null default 0)`.execute(
      trx,
    )
    const executed = await executedMigrations(trx)
    const migrator = new Migrator({
      db: trx,
      // The migrator refuses executed migrations that it does not know, so they are listed as empty ones.
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
