import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { postgresStorage } from '../storage/postgres-storage'
import { fakePayload } from '../testing/fake-payload'
import { newUser, openSession, testBackend } from '../testing/test-backend'
import { testDb } from '../testing/test-database'
import { testMesh } from '../testing/test-mesh'

const mesh = await testMesh()

test('answers 503 with Retry-After while PostgreSQL cannot be reached', async () => {
  const backend = testBackend({
    mesh,
    storage: postgresStorage({ connectionString: 'postgres://user:FAKE-SECRET@127.0.0.1:9/none' }),
  })
  for (const route of ['GET /connections', 'GET /readyz', 'POST /webhooks/mesh'] as const) {
    const answer = await backend.call('x', route)
    expect(answer).toMatchObject({ status: 503, body: { code: 'storage_unavailable' } })
    expect(answer.headers.get('Retry-After')).toMatch(/^\d+$/)
    expect(JSON.stringify(answer.body)).not.toContain('FAKE-SECRET')
  }
  expect(await backend.call('', 'GET /healthz')).toMatchObject({ status: 200 })
  await expect(backend.handler.ready()).rejects.toMatchObject({ code: 'storage_unavailable' })
  await backend.handler.close()
})

test('the worker tries again to open a database that was unavailable at the start', async () => {
  const createDialect = vi.fn(() =>
    Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })),
  )
  const storage = {
    name: 'PostgreSQL' as const,
    key: 'unavailable at first',
    issues: () => [],
    createDialect,
  }
  const backend = testBackend({ mesh, storage })
  await expect(backend.handler.ready()).rejects.toMatchObject({ code: 'storage_unavailable' })
  const before = createDialect.mock.calls.length
  await expect.poll(() => createDialect.mock.calls.length, { timeout: 8_000 }).toBeGreaterThan(before + 1)
  await backend.handler.close()
})

test('/readyz answers within a second when the database hangs', async () => {
  const hanging = { name: 'PostgreSQL' as const, key: 'hanging', issues: () => [] }
  const backend = testBackend({
    mesh,
    storage: { ...hanging, createDialect: () => new Promise<never>(() => {}) },
  })
  const start = performance.now()
  expect(await backend.call('', 'GET /readyz')).toMatchObject({ status: 503 })
  expect(performance.now() - start).toBeLessThan(1000)
})

test('a token copied to another user’s row cannot be opened, and other accounts are not affected', async () => {
  const backend = testBackend({ mesh })
  const [victim, attacker] = [newUser(), newUser()]
  const save = async (user: string) => {
    const { linkSessionId } = await openSession(backend, user)
    const body = { linkSessionId, payload: fakePayload() }
    return (await backend.call(user, 'POST /connections', { body })).body.connections[0].id as string
  }
  const [theirs, own, another] = [await save(victim), await save(attacker), await save(attacker)]
  await sql`update mesh_link_connections set sealed_tokens =
    (select sealed_tokens from mesh_link_connections where id = ${theirs}) where id = ${own}`.execute(testDb)

  expect((await backend.call(attacker, 'GET /access-tokens')).body).toHaveLength(1)
  expect(await backend.call(attacker, `GET /connections/${own}/holdings`)).toMatchObject({ status: 409 })
  const { connections } = (await backend.call(attacker, 'GET /connections')).body
  expect(connections).toMatchObject([
    { id: own, status: 'reconnect_required' },
    { id: another, status: 'active' },
  ])
  expect(await backend.call(attacker, `DELETE /connections/${own}`)).toMatchObject({ status: 204 })
  expect((await backend.call(victim, 'GET /access-tokens')).body).toHaveLength(1)
})
