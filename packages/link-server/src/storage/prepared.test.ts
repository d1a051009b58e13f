import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { testDb as db } from '../testing/test-database'
import { prepared } from './prepared'

const add = prepared((db, p: { name: string; dueAt: Date }) =>
  db
    .insertInto('mesh_link_jobs')
    .values({ name: p.name, due_at: p.dueAt, cursor_at: null })
    .onConflict((it) => it.column('name').doUpdateSet({ due_at: p.dueAt }))
    .returning(['name', 'due_at']),
)
const find = prepared((db, p: { name: string; limit: number }) =>
  db
    .selectFrom('mesh_link_jobs')
    .select(['name', 'due_at', sql<number>`7`.as('constant')])
    .where('name', '=', p.name)
    .limit(p.limit),
)
const lease = prepared((db, p: { name: string; until: Date | null }) =>
  db
    .updateTable('mesh_link_jobs')
    .set({ leased_until: p.until })
    .where('name', '=', p.name)
    .returning('leased_until'),
)
const drop = prepared((db, p: { names: string[] }) =>
  db.deleteFrom('mesh_link_jobs').where('name', '=', sql<string>`any(${p.names})`),
)

test('runs inserts, selects, updates and deletes with different params each time', async () => {
  const names = [randomUUID(), randomUUID()]
  for (const [i, name] of names.entries()) {
    for (const dueAt of [new Date(i), new Date(i + 10)]) {
      expect(await add(db, { name, dueAt })).toEqual([{ name, due_at: dueAt }])
    }
    expect(await find(db, { name, limit: 1 })).toEqual([{ name, due_at: new Date(i + 10), constant: 7 }])
    expect(await find(db, { name, limit: 0 })).toEqual([])
    for (const until of [new Date(5), null])
      expect(await lease(db, { name, until })).toEqual([{ leased_until: until }])
  }
  expect(await drop(db, { names })).toEqual([])
  expect(await find(db, { name: names[0] ?? '', limit: 1 })).toEqual([])
})

test('works inside a transaction, and is rolled back with it', async () => {
  const name = randomUUID()
  const undone = db.transaction().execute(async (trx) => {
    await add(trx, { name, dueAt: new Date() })
    expect(await find(trx, { name, limit: 1 })).toHaveLength(1)
    throw new Error('undo')
  })
  await expect(undone).rejects.toThrow('undo')
  expect(await find(db, { name, limit: 1 })).toEqual([])
})

test('builds the query once', async () => {
  const build = vi.fn((it: typeof db, p: { name: string }) =>
    it.selectFrom('mesh_link_jobs').select('name').where('name', '=', p.name),
  )
  const query = prepared(build)
  for (let i = 0; i < 5; i++) await query(db, { name: 'none' })
  // Twice at the first call: the second build checks that the query does not depend on the params.
  expect(build).toHaveBeenCalledTimes(2)
})

const jobs = () => db.selectFrom('mesh_link_jobs').select('name')

test.each([
  [
    'a condition',
    prepared((_, p: { x: string | null }) => (p.x === null ? jobs() : jobs().where('name', '=', p.x))),
  ],
  ['JSON', prepared((_, p: { x: string }) => jobs().where('name', '=', JSON.stringify(p.x)))],
  ['JSON of a list', prepared((_, p: { x: string }) => jobs().where('name', '=', JSON.stringify([p.x])))],
  ['text', prepared((_, p: { x: string }) => jobs().where('name', '=', `${p.x}!`))],
  ['a property', prepared((_, p: { x: string }) => jobs().where('name', '=', p.x.trim()))],
  [
    'a list with in',
    prepared((_, p: { x: string }) => jobs().where('name', 'in', p.x as unknown as string[])),
  ],
  [
    'an element of a list',
    prepared((_, p: { x: string }) => jobs().where('name', '=', sql<string>`any(${[p.x]})`)),
  ],
  ['nothing', prepared((_, _p: { x: string }) => jobs())],
  [
    'nothing but a constant time',
    prepared((_, p: { x: string }) => jobs().where('name', '=', p.x).where('due_at', '<', new Date())),
  ],
  [
    'a list with a random value',
    prepared((_, p: { x: string }) => jobs().where('name', 'in', [p.x, randomUUID()])),
  ],
])('refuses a builder that uses its param for %s', async (_, query) => {
  await expect(query(db, { x: 'a' })).rejects.toThrow('This query cannot be prepared')
})

test('refuses a param that is missing', async () => {
  await expect(find(db, { name: 'x', limit: undefined as unknown as number })).rejects.toThrow(
    '"limit" is missing',
  )
})
