import fc from 'fast-check'
import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { createDatabase } from '../storage/database'
import { postgresStorage } from '../storage/postgres-storage'
import type { MeshLinkTables } from '../storage/tables'
import { testStorage } from '../testing/test-storage'
import { openKeyring, rotateKeyring } from './keyring'

type Db = Kysely<MeshLinkTables>

const db = await createDatabase(testStorage).open()
const now = () => new Date('2002-01-01T00:00:00Z')
const secret = (n: number) => `obviously fake master secret, number ${n}`
const [OLD, NEW, OTHER] = [secret(1), secret(2), secret(3)] as const

/** Runs on an empty database, and leaves the shared one as it was. */
async function onEmpty(work: (db: Db) => Promise<void>): Promise<void> {
  const undo = new Error('undo')
  const done = db.transaction().execute(async (trx) => {
    await trx.deleteFrom('mesh_link_keys').execute()
    await trx.deleteFrom('mesh_link_users').execute()
    await work(withTransactions(trx))
    throw undo
  })
  await expect(done).rejects.toBe(undo)
}

/** Inside a transaction another one is a part of it. */
function withTransactions(trx: Db): Db {
  const transaction = () => ({ execute: (work: (db: Db) => Promise<unknown>) => work(trx) })
  return new Proxy(trx, {
    get: (target, name) => {
      if (name === 'transaction') return transaction
      const value = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

const rowsOf = (db: Db) => db.selectFrom('mesh_link_keys').selectAll().orderBy('purpose').execute()

test('makes three keys, and reads the same ones ever after', async () => {
  await onEmpty(async (db) => {
    const keys = await openKeyring(db, [OLD], now)
    expect(new Set(Object.values(keys).map((key) => Buffer.from(key).toString('hex'))).size).toBe(3)
    for (const key of Object.values(keys)) expect(key).toHaveLength(32)
    expect(await openKeyring(db, [OLD], now)).toEqual(keys)
    const rows = await rowsOf(db)
    expect(rows.map(({ purpose }) => purpose)).toEqual(['encryption', 'lookup', 'user-id'])
    expect(JSON.stringify(rows)).not.toContain(OLD)
  })
})

test('a change of the secret keeps the keys, whatever order the secrets come in', async () => {
  await onEmpty(async (db) => {
    const keys = await openKeyring(db, [secret(0)], now)
    let current = 0
    await fc.assert(
      fc.asyncProperty(fc.nat(5), fc.shuffledSubarray([0, 1, 2, 3, 4, 5]), async (next, others) => {
        const secrets = [next, ...others, current].map(secret)
        const isNew = next !== current
        expect(await rotateKeyring(db, secrets, now)).toEqual({ rewrapped: isNew ? 3 : 0, total: 3 })
        current = next
        expect(await openKeyring(db, [...others, next].map(secret), now)).toEqual(keys)
        const unknown = [0, 1, 2, 3, 4, 5].filter((n) => n !== next).map(secret)
        await expect(openKeyring(db, unknown, now)).rejects.toThrow('set up with another secret')
      }),
      { numRuns: 15 },
    )
  })
})

test('keys that do not open stop the start, and nothing is made or changed', async () => {
  await onEmpty(async (db) => {
    await openKeyring(db, [OLD], now)
    const rows = await rowsOf(db)
    for (const secrets of [[NEW], [NEW, OTHER], [`${OLD} `]]) {
      for (const work of [openKeyring, rotateKeyring]) {
        await expect(work(db, secrets, now)).rejects.toMatchObject({
          name: 'MeshLinkConfigError',
          message:
            'This database was set up with another secret: none of the given ones opens its keys. Give the old one too, after the new one, and run "npx mesh-link-server rotate"; then the old one can go.',
        })
      }
    }
    await expect(openKeyring(db, [], now)).rejects.toThrow('secret is missing')
    expect(await rowsOf(db)).toEqual(rows)
  })
})

test('a key in the row of another, or altered in one character, does not open', async () => {
  await onEmpty(async (db) => {
    await openKeyring(db, [OLD], now)
    const [encryption, lookup] = await rowsOf(db)
    const put = (wrapped = '') =>
      db.updateTable('mesh_link_keys').set({ wrapped }).where('purpose', '=', 'lookup').execute()
    await put(encryption?.wrapped)
    await expect(openKeyring(db, [OLD], now)).rejects.toThrow(
      'The key "lookup" in the table mesh_link_keys was altered',
    )

    const text = lookup?.wrapped ?? ''
    await fc.assert(
      // The very last character may hold bits that mean nothing.
      fc.asyncProperty(fc.nat(text.length - 2), fc.constantFrom(...'AQgw09-_'), async (at, other) => {
        fc.pre(text[at] !== other && text[at + 1] !== '.')
        await put(text.slice(0, at) + other + text.slice(at + 1))
        await expect(openKeyring(db, [OLD], now)).rejects.toMatchObject({ name: 'MeshLinkConfigError' })
      }),
      { numRuns: 60 },
    )
    await put(text)
    await openKeyring(db, [OLD], now)
  })
})

test('keys that are gone while users are there are not made anew', async () => {
  await onEmpty(async (db) => {
    await openKeyring(db, [OLD], now)
    await db
      .insertInto('mesh_link_users')
      .values({ user_key: 'fake', sealed_user_id: 'fake', created_at: now() })
      .execute()
    await db.deleteFrom('mesh_link_keys').where('purpose', '=', 'user-id').execute()
    await expect(openKeyring(db, [OLD], now)).rejects.toThrow(
      'The key "user-id" is gone from the table mesh_link_keys',
    )
    expect(await rowsOf(db)).toHaveLength(2)
  })
})

const { DATABASE_URL } = process.env
// PGlite has one connection: there nothing happens at once.
if (DATABASE_URL) {
  test('replicas that start at once end with the same keys, also while the secret is changed', async () => {
    const schema = `mesh_link_keyring_${process.pid}`
    await sql`create schema ${sql.id(schema)}`.execute(db)
    const url = new URL(DATABASE_URL)
    url.searchParams.set('options', `-c search_path=${schema}`)
    const database = createDatabase(postgresStorage({ connectionString: url.href }))
    const own = await database.open()

    const starts = Array.from({ length: 10 }, (_, i) =>
      openKeyring(own, i % 2 ? [OLD, NEW] : [NEW, OLD], now),
    )
    const [first, ...others] = await Promise.all(starts)
    for (const keys of others) expect(keys).toEqual(first)

    const rotations = Array.from({ length: 6 }, (_, i) =>
      rotateKeyring(own, i % 2 ? [OLD, NEW] : [NEW, OLD], now),
    )
    const readers = Array.from({ length: 6 }, () => openKeyring(own, [OTHER, NEW, OLD], now))
    for (const keys of await Promise.all(readers)) expect(keys).toEqual(first)
    await Promise.all(rotations)
    expect(await openKeyring(own, [NEW, OLD], now)).toEqual(first)
    await sql`drop schema ${sql.id(schema)} cascade`.execute(own)
    await database.close(1_000)
  })
}
