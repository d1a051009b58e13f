import { afterEach, expect, test, vi } from 'vitest'
import { fakePayload, fakeToken } from '../testing/fake-payload'
import { newUser, openSession, TEST_WEBHOOK_SECRET, testBackend } from '../testing/test-backend'
import { TEST_SECRET, testDb, userKeyOf } from '../testing/test-database'
import { testMesh } from '../testing/test-mesh'

const mesh = await testMesh()
afterEach(() => vi.restoreAllMocks())

test('no secret appears in an error, an event, a log line, or unencrypted in the database', async () => {
  const written: unknown[] = []
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, level).mockImplementation((...args) => written.push(args))
  }
  mesh.reset()
  const backend = testBackend({ mesh })
  const user = newUser()
  const tokenId = fakeToken('tokenId')
  const payload = fakePayload([{ tokenId }, { id: 'other', accessToken: fakeToken('plain') }])
  const { linkSessionId, linkToken } = await openSession(backend, user)
  const save = (body: unknown, by = user) => backend.call(by, 'POST /connections', { body })
  const saved = await save({ linkSessionId, payload })
  const answers = [saved, await backend.call(user, 'GET /connections')]

  // All requests that could make the server show a secret.
  const thief = newUser()
  const { linkSessionId: otherSession } = await openSession(backend, thief)
  answers.push(await save({ linkSessionId: otherSession, payload }, thief))
  answers.push(await save({ linkSessionId: 'unknown', payload }))
  answers.push(await save(`{"payload": "${tokenId}`))
  answers.push(await save({ linkSessionId, payload: { accessToken: { accountTokens: [tokenId] } } }))
  for (const fault of ['disconnect', 'echo', { status: 200, body: tokenId }] as const) {
    mesh.fail('/api/v1', fault)
    for (const { id } of saved.body.connections) {
      answers.push(await backend.call(user, `GET /connections/${id}/holdings`))
      answers.push(await backend.call(user, `DELETE /connections/${id}`))
    }
    answers.push(await backend.call(user, 'POST /link-token', { body: { intent: 'connect' } }))
    mesh.reset()
  }
  expect(answers.filter(({ status }) => status >= 400).length).toBeGreaterThan(15)

  const ofUser = [
    'mesh_link_users',
    'mesh_link_sessions',
    'mesh_link_connections',
    'mesh_link_revocations',
    'mesh_link_token_owners',
  ] as const
  const rows = await Promise.all(
    ofUser.map((table) =>
      testDb.selectFrom(table).selectAll().where('user_key', '=', userKeyOf(user)).execute(),
    ),
  )
  expect(rows.flat().length).toBeGreaterThan(2)

  const output = JSON.stringify({ answers, events: backend.events.map(describeErrors), written, rows })
  for (const secret of [
    'FAKE-SECRET',
    mesh.clientSecret,
    TEST_SECRET,
    TEST_WEBHOOK_SECRET,
    linkToken,
    user,
  ]) {
    expect(output).not.toContain(secret)
  }
})

/** Copies errors, because `JSON.stringify` leaves out their message, stack and cause. */
function describeErrors(value: unknown): unknown {
  if (value instanceof Error) {
    return { ...value, message: value.message, stack: value.stack, cause: describeErrors(value.cause) }
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, describeErrors(inner)]))
}
