import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { fakePayload } from '../testing/fake-payload'
import { openSession } from '../testing/open-session'
import { newUser, testBackend } from '../testing/test-backend'
import { testMesh } from '../testing/test-mesh'
import { testStorage } from '../testing/test-storage'
import { createDatabase } from './database'
import { pgliteStorage } from './pglite-storage'
import { postgresStorage } from './postgres-storage'
import { purgeExpired } from './purge-expired'

const mesh = await testMesh()

describe(`on ${testStorage.name}`, () => {
  test('several processes may start at once, and again later', async () => {
    const databases = [1, 2, 3].map(() => createDatabase(testStorage))
    for (const database of databases) {
      const db = await database.open()
      expect(
        await db
          .selectFrom('mesh_link_migrations' as 'mesh_link_users')
          .selectAll()
          .execute(),
      ).toHaveLength(1)
    }
    await Promise.all(databases.map((database) => database.close()))
    await expect(databases[0]?.open()).rejects.toMatchObject({ code: 'storage_unavailable' })
  })

  test('expired sessions and old event ids are removed, others stay', async () => {
    const database = createDatabase(testStorage)
    const db = await database.open()
    const at = new Date('2001-02-03T00:00:00Z')
    const session = { user_key: newUser(), intent: 'connect', scope: 'read', created_at: at } as const
    const ids = [newUser(), newUser()] as const
    await db
      .insertInto('mesh_link_sessions')
      .values([
        { ...session, id: ids[0], expires_at: at },
        { ...session, id: ids[1], expires_at: new Date(at.getTime() + 1) },
      ])
      .execute()
    await db
      .insertInto('mesh_link_webhook_events')
      .values({ event_id: ids[0], received_at: new Date(0) })
      .execute()
    await purgeExpired(db, at)
    const left = await db.selectFrom('mesh_link_sessions').select('id').where('id', 'in', ids).execute()
    expect(left).toEqual([{ id: ids[1] }])
    const events = db.selectFrom('mesh_link_webhook_events').where('event_id', '=', ids[0])
    expect(await events.selectAll().execute()).toEqual([])
    await database.close()
  })

  test('a token moved to another user’s row does not open', async () => {
    const backend = testBackend({ mesh })
    const [victim, attacker] = [newUser(), newUser()]
    const ids = []
    for (const user of [victim, attacker]) {
      const { linkSessionId } = await openSession(backend, user)
      const body = { linkSessionId, payload: fakePayload() }
      ids.push((await backend.call(user, 'POST /connections', { body })).body.connections[0].id)
    }
    const database = createDatabase(testStorage)
    const db = await database.open()
    await sql`update mesh_link_connections set sealed_tokens =
      (select sealed_tokens from mesh_link_connections where id = ${ids[0]}) where id = ${ids[1]}`.execute(db)
    expect(await backend.call(attacker, 'GET /access-tokens')).toMatchObject({
      status: 500,
      body: { code: 'internal' },
    })
    expect((await backend.call(victim, 'GET /access-tokens')).body).toHaveLength(1)
    await database.close()
  })
})

test('a start that failed is tried again', async () => {
  let attempts = 0
  const database = createDatabase({
    name: 'flaky',
    createDialect: async () => {
      attempts++
      if (attempts === 1) throw new Error('not up yet')
      return testStorage.createDialect()
    },
  })
  await expect(database.open()).rejects.toMatchObject({ code: 'storage_unavailable' })
  expect(database.isOpen).toBe(false)
  await database.open()
  expect(database.isOpen).toBe(true)
  await database.close()
})

test('a PostgreSQL that is not there is told in a plain sentence, and not ready', async () => {
  const backend = testBackend({
    mesh,
    storage: postgresStorage({ connectionString: 'postgres://user:FAKE-SECRET@127.0.0.1:9/none' }),
  })
  for (const route of ['GET /connections', 'GET /readyz'] as const) {
    const answer = await backend.call('x', route)
    expect(answer).toMatchObject({ status: 503, body: { code: 'storage_unavailable' } })
    expect(JSON.stringify(answer.body)).not.toContain('FAKE-SECRET')
  }
  expect(await backend.call('', 'GET /healthz')).toMatchObject({ status: 200 })
  await expect(backend.handler.ready()).rejects.toThrow('could not be opened')
})

test('PGlite keeps its data in a directory over a restart', { timeout: 60_000 }, async () => {
  const dir = await mkdtemp(join(tmpdir(), 'mesh-link-'))
  const storage = pgliteStorage({ dataDir: join(dir, 'made', 'on demand') })
  const user = newUser()
  const before = testBackend({ mesh, storage })
  const { linkSessionId } = await openSession(before, user)
  const saved = await before.call(user, 'POST /connections', {
    body: { linkSessionId, payload: fakePayload() },
  })
  await before.handler.close()

  const after = testBackend({ mesh, storage })
  expect((await after.call(user, 'GET /connections')).body).toEqual(saved.body)
  expect((await after.call(user, 'GET /access-tokens')).body).toHaveLength(1)
  await after.handler.close()
  await rm(dir, { recursive: true })
})
