import { afterAll, expect, test } from 'vitest'
import { KRAKEN, openLink } from '../testing/link-user'
import { newUser, openSession, testBackend } from '../testing/test-backend'
import { testSandbox } from '../testing/test-mesh'
import { testReplicas } from '../testing/test-replicas'

/** The worker looks for due access tokens far more often. A step ends in the last hour of a token that lasts a day. */
const STEP_MS = 23.5 * 60 * 60_000
const DAYS = 45

const sandbox = await testSandbox()
const { storages, drop } = await testReplicas(2)
const client = await sandbox.createClient()
const { clientId, clientSecret } = client

/** When each refresh was asked for, and whether a new refresh token was asked for too. */
const refreshes: { at: number; isRotated: boolean; status: number }[] = []
const mesh = {
  apiUrl: sandbox.apiUrl,
  clientId,
  clientSecret,
  fetch: (async (input, init) => {
    const answer = await fetch(input, init)
    if (String(input).endsWith('/token/refresh')) {
      const { createNewRefreshToken } = JSON.parse(String(init?.body))
      refreshes.push({
        at: client.clock.now(),
        isRotated: createNewRefreshToken === true,
        status: answer.status,
      })
    }
    return answer
  }) as typeof fetch,
}
const replicas = storages.map((storage) =>
  testBackend({ mesh, storage, now: () => new Date(client.clock.now()) }),
)
const [backend] = replicas as [(typeof replicas)[number]]

afterAll(async () => {
  await Promise.all(replicas.map(({ handler }) => handler.close()))
  await drop()
})

test('an account outside managed tokens returns for 45 days without a login: one of two replicas fetches each new token, once', {
  timeout: 60_000,
}, async () => {
  const user = newUser()
  const { linkToken, linkSessionId } = await openSession(backend, user)
  const payload = await (await openLink(linkToken)).connect(KRAKEN)
  const saved = await backend.call(user, 'POST /connections', { body: { linkSessionId, payload } })
  expect(saved.body.connections).toMatchObject([{ kind: 'unmanaged', canSkipLogin: true }])

  const steps = Math.floor((DAYS * 24 * 60 * 60_000) / STEP_MS)
  for (let step = 0; step < steps; step++) {
    await client.clock.advance(STEP_MS)
    await Promise.all(replicas.map(({ handler }) => handler.runJobs()))
  }

  expect(refreshes).toHaveLength(steps)
  expect(new Set(refreshes.map(({ at }) => at)).size).toBe(steps)
  expect(refreshes.every(({ status }) => status === 200)).toBe(true)
  // The first refresh token lasts 30 days.
  expect(refreshes.findIndex(({ isRotated }) => isRotated)).toBeGreaterThan(20)
  const { body } = await backend.call(user, 'GET /connections')
  expect(body.connections).toMatchObject([
    { id: saved.body.connections[0].id, status: 'active', canSkipLogin: true },
  ])
  const session = await openSession(backend, user, 'deposit', { connectionId: body.connections[0].id })
  const link = await openLink(session.linkToken)
  expect(link.integrationId).toBe(KRAKEN)
  expect(await link.comeBack(session.accessTokens)).toBe(1)
  expect((await backend.call(user, `GET /connections/${body.connections[0].id}/holdings`)).status).toBe(200)
})
