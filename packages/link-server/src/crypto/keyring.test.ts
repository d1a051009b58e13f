import fc from 'fast-check'
import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { createDatabase } from '../storage/database'
import { postgresStorage } from '../storage/postgres-storage'
import type { MeshLinkTables } from '../storage/tables'
import { testDb as db } from '../testing/test-database'
import { keyedHash, openKeyring, rotateKeyring } from './keyring'

type Db = Kysely<MeshLinkTables>

const now = () => new Date('2002-01-01T00:00:00Z')
const secret = (n: number) => `obviously fake encryption secret, number ${n}`
const [OLD, NEW, OTHER] = [secret(1), secret(2), secret(3)] as const

/** Runs with no keys and no users, and rolls back afterwards. */
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

/** A nested transaction runs as part of the outer one. */
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

test('creates three keys, and reads the same keys afterwards', async () => {
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

test('rotating the secret keeps the keys, in whatever order the secrets are given', async () => {
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

test('refuses to start when the keys cannot be opened, and changes nothing', async () => {
  await onEmpty(async (db) => {
    await openKeyring(db, [OLD], now)
    const rows = await rowsOf(db)
    for (const secrets of [[NEW], [NEW, OTHER], [`${OLD} `]]) {
      for (const work of [openKeyring, rotateKeyring]) {
        await expect(work(db, secrets, now)).rejects.toMatchObject({
          name: 'MeshLinkConfigError',
          message:
            'This database was set up with another secret: none of the given secrets opens its keys. Give the old secret too, after the new one, and run "npx mesh-link-server rotate". After that you can remove the old secret.',
        })
      }
    }
    await expect(openKeyring(db, [], now)).rejects.toThrow('secret is missing')
    expect(await rowsOf(db)).toEqual(rows)
  })
})

test('refuses a key that was moved to another row or changed in one character', async () => {
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
      // The last character may hold unused bits.
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

test('does not create missing keys again when there are users', async () => {
  await onEmpty(async (db) => {
    await openKeyring(db, [OLD], now)
    await db
      .insertInto('mesh_link_users')
      .values({ user_key: 'fake', sealed_user_id: 'fake', created_at: now() })
      .execute()
    await db.deleteFrom('mesh_link_keys').where('purpose', '=', 'user-id').execute()
    await expect(openKeyring(db, [OLD], now)).rejects.toThrow(
      'The key "user-id" is missing from the table mesh_link_keys',
    )
    expect(await rowsOf(db)).toHaveLength(2)
  })
})

const { DATABASE_URL } = process.env
// PGlite has one connection, so nothing runs in parallel there.
if (DATABASE_URL) {
  test('replicas that start at once get the same keys, also while the secret is rotated', async () => {
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

test('a keyed hash tells lists apart that join to the same text, and is short enough for a user id of Mesh', () => {
  const key = new Uint8Array(32).fill(7)
  expect(keyedHash(key, 'ab', 'c')).not.toBe(keyedHash(key, 'a', 'bc'))
  expect(keyedHash(key, 'x'.repeat(1000))).toMatch(/^[\w-]{43}$/)
})
