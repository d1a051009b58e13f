import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { PGliteDialect, sql } from 'kysely'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { MeshLinkConfigError } from '../problems/mesh-link-config-error'
import { MIGRATION_NAMES } from '../testing/migration-names'
import { testStorage } from '../testing/test-database'
import { createDatabase } from './database'
import type { MeshLinkStorage } from './mesh-link-storage'
import { migrate, pendingMigrations } from './migrate'
import { pgliteStorage } from './pglite-storage'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mesh-link-'))
})
afterEach(() => rm(dir, { recursive: true }))

let pglite: Promise<PGlite> | undefined

/** All tests share one PGlite, and each opening gets a wrapper that can be closed on its own. */
async function createDialect() {
  if (testStorage.name === 'PostgreSQL') return testStorage.createDialect()
  pglite ??= PGlite.create()
  const shared = await pglite
  const own = {
    query: shared.query.bind(shared),
    transaction: shared.transaction.bind(shared),
    waitReady: shared.waitReady,
    ready: true,
    closed: false,
    async close() {
      own.closed = true
    },
  }
  return new PGliteDialect({ pglite: own })
}

afterAll(async () => {
  await (await pglite)?.close()
})

/** A storage with its own key, so that it is opened separately; counts how often. */
function countedStorage(name: string, before: () => void = () => {}) {
  const storage = {
    ...testStorage,
    key: `${name} ${dir}`,
    opened: 0,
    async createDialect() {
      storage.opened++
      before()
      return createDialect()
    },
  }
  return storage satisfies MeshLinkStorage
}

describe(`on ${testStorage.name}`, () => {
  test('opens at the first use, not before', async () => {
    const storage = countedStorage('lazy')
    const database = createDatabase(storage)
    expect(storage.opened).toBe(0)
    expect(database.isOpen).toBe(false)
    expect(() => database.db).toThrow('not open')
    const db = await database.open()
    expect(database.db).toBe(db)
    expect(database.isOpen).toBe(true)
    await database.close(1_000)
    expect(database.isOpen).toBe(false)
    await expect(database.open()).rejects.toMatchObject({ code: 'storage_unavailable' })
  })

  test('is shared by all handlers with the same key, until the last one closes it', async () => {
    const storage = countedStorage('shared')
    const [one, two] = [createDatabase(storage), createDatabase({ ...storage })]
    const [db, same] = await Promise.all([one.open(), two.open()])
    expect(db).toBe(same)
    await one.close(1_000)
    await one.close(1_000)
    await two.check(5_000)
    await two.close(1_000)
    await expect(sql`select 1`.execute(db)).rejects.toThrow('destroyed')

    const three = createDatabase(storage)
    expect(await three.open()).not.toBe(db)
    await three.close(1_000)
    expect(storage.opened).toBe(2)
  })

  test('is shared by a second copy of the module, as a dev server loads it', async () => {
    const storage = countedStorage('evaluated anew')
    const database = createDatabase(storage)
    const db = await database.open()
    vi.resetModules()
    const again = await import('./database')
    expect(again.createDatabase).not.toBe(createDatabase)
    const other = again.createDatabase({ ...storage })
    expect(await other.open()).toBe(db)
    await Promise.all([database.close(1_000), other.close(1_000)])
    expect(storage.opened).toBe(1)
  })

  test('tries again after a failed start', async () => {
    let isUp = false
    const storage = countedStorage('flaky', () => {
      if (!isUp) throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    })
    const databases = [1, 2].map(() => createDatabase(storage))
    for (const database of databases) {
      await expect(database.open()).rejects.toMatchObject({
        code: 'storage_unavailable',
        headers: { 'Retry-After': '5' },
        cause: { code: 'ECONNREFUSED' },
      })
    }
    isUp = true
    for (const database of databases) await database.open()
    for (const database of databases) await database.close(1_000)
  })

  test('a check ends at its timeout when the database hangs', async () => {
    const never = createDatabase({
      ...testStorage,
      key: `never ${dir}`,
      createDialect: () => new Promise(() => {}),
    })
    await expect(never.check(20)).rejects.toMatchObject({ code: 'storage_unavailable' })
    await never.close(20)

    const database = createDatabase(testStorage)
    await database.check(5_000)
    await database.close(1_000)
    await expect(database.check(1_000)).rejects.toThrow('shutting down')
  })

  test('closes at its timeout while a transaction hangs', async () => {
    const database = createDatabase(countedStorage('hanging'))
    const db = await database.open()
    let endTransaction = () => {}
    const held = new Promise<void>((resolve) => {
      endTransaction = resolve
    })
    let begin = () => {}
    const begun = new Promise<void>((resolve) => {
      begin = resolve
    })
    const hanging = db.transaction().execute(async (trx) => {
      await sql`select 1`.execute(trx)
      begin()
      await held
    })
    await begun
    const from = performance.now()
    await database.close(50)
    expect(performance.now() - from).toBeLessThan(1_000)
    endTransaction()
    await hanging
  })

  test('has run all migrations, and ignores those of a newer version', async () => {
    const database = createDatabase(testStorage)
    const db = await database.open()
    expect(await pendingMigrations(db)).toEqual([])
    const newer = { name: '9999-from-the-future', timestamp: new Date().toISOString() }
    await db
      .transaction()
      .execute(async (trx) => {
        await sql`insert into mesh_link_migrations values (${newer.name}, ${newer.timestamp})`.execute(trx)
        expect(await pendingMigrations(trx)).toEqual([])
        // A pending migration of ours is still found beside it.
        await sql`delete from mesh_link_migrations where name <> ${newer.name}`.execute(trx)
        expect(await pendingMigrations(trx)).toEqual(MIGRATION_NAMES)
        throw new Error('undo')
      })
      .catch((error) => expect(error.message).toBe('undo'))
    await migrate(db)
    await database.close(1_000)
  })
})

test('PGlite keeps its data in a folder, and reports a damaged folder', {
  timeout: 60_000,
}, async () => {
  const dataDir = join(dir, 'made', 'on demand')
  const storage = pgliteStorage({ dataDir })
  const first = createDatabase(storage)
  await (await first.open())
    .insertInto('mesh_link_jobs')
    .values({ name: 'kept', due_at: new Date() })
    .execute()

  // Open it again while the first one is closing: the second waits for the folder.
  const closing = first.close(10_000)
  const second = createDatabase(storage)
  const jobs = (await second.open()).selectFrom('mesh_link_jobs').select('name')
  expect(await jobs.execute()).toEqual([{ name: 'kept' }])
  await closing
  await second.close(10_000)
  expect(await readdir(dataDir)).not.toContain('mesh-link.lock')

  const copy = join(dir, 'copy')
  await cp(dataDir, copy, { recursive: true })
  await writeFile(join(dataDir, 'global', 'pg_control'), 'damaged')
  const third = createDatabase(storage)
  const error = await third.open().catch((thrown) => thrown)
  expect(error).toBeInstanceOf(MeshLinkConfigError)
  expect(error.message).toBe(
    `The database in ${dataDir} is damaged and cannot be opened. Stop the processes that use it and restore a copy of the folder, or delete the folder to start without its data. More: docs/server.md#backups of mesh-link-server.`,
  )
  expect(error.cause.message).toContain('Aborted()')
  await rm(dataDir, { recursive: true })
  await cp(copy, dataDir, { recursive: true })
  const restored = (await third.open()).selectFrom('mesh_link_jobs').select('name')
  expect(await restored.execute()).toEqual([{ name: 'kept' }])
  await third.close(10_000)
})

test('names a folder that cannot be created', async () => {
  await writeFile(join(dir, 'file'), '')
  const database = createDatabase(pgliteStorage({ dataDir: join(dir, 'file', 'db') }))
  await expect(database.open()).rejects.toThrow(`The folder ${join(dir, 'file', 'db')} cannot be used`)
  for (const dataDir of ['', ' ', 'idb://x', 7 as unknown as string]) {
    await expect(createDatabase(pgliteStorage({ dataDir })).open()).rejects.toThrow(
      'dataDir must be the path',
    )
  }
})
