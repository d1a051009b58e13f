import { createServer } from 'node:http'
import { sql } from 'kysely'
import type { ListTransfersResponse } from 'react-mesh-link/contract'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { toNodeListener } from '../mounts/node'
import { CHANNEL } from '../storage/transfer-changes'
import { fakeWebhook, postWebhook } from '../testing/fake-webhook'
import { testServers } from '../testing/listening'
import { newUser, openSession, type TestBackend, testBackend } from '../testing/test-backend'
import { testDb } from '../testing/test-database'
import { testMesh } from '../testing/test-mesh'
import { type TestReplicas, testReplicas } from '../testing/test-replicas'

const mesh = await testMesh()
const servers = testServers()
const open: TestBackend[] = []

afterEach(async () => {
  mesh.reset()
  await Promise.all(open.splice(0).map(({ handler }) => handler.close()))
})

/** A backend with a worker, whose Mesh lists no transfers. */
async function startBackend(options: Partial<Parameters<typeof testBackend>[0]> = {}) {
  mesh.setTransfers()
  const backend = testBackend({ mesh, ...options })
  open.push(backend)
  await backend.handler.ready()
  return backend
}

/** A user with a pending transfer, as Mesh names both. */
async function pendingUser(backend: TestBackend) {
  const user = newUser()
  await openSession(backend, user)
  const { userId } = JSON.parse(mesh.calls.findLast(({ path }) => path.endsWith('/linktoken'))?.body ?? '{}')
  const now = Date.now()
  const transfer = fakeWebhook(userId, { Chain: null, Timestamp: now })
  await postWebhook(backend, transfer)
  await expect.poll(async () => (await list(backend, user)).transfers).toHaveLength(1)
  const { version } = await list(backend, user)
  return { user, version, settle: () => ({ ...transfer, TransferStatus: 'Succeeded', Timestamp: now + 1 }) }
}

async function list(backend: TestBackend, user: string, since?: string): Promise<ListTransfersResponse> {
  const query = since === undefined ? '' : `?since=${since}`
  const { status, body } = await backend.call(user, `GET /transfers${query}`)
  expect(status).toBe(200)
  return body
}

/** Whether a promise has not settled yet, after all that can settle at once has. */
async function isStillWaiting(work: Promise<unknown>): Promise<boolean> {
  const rounds = (async () => {
    for (let round = 0; round < 50; round++) await sql`select 1`.execute(testDb)
    return 'waits'
  })()
  return (await Promise.race([work, rounds])) === 'waits'
}

describe('GET /transfers?since=', () => {
  test('is answered as soon as a transfer has changed', async () => {
    const backend = await startBackend()
    const { user, version, settle } = await pendingUser(backend)
    const answer = list(backend, user, version)
    expect(await isStillWaiting(answer)).toBe(true)
    await postWebhook(backend, settle())
    expect(await answer).toMatchObject({ transfers: [{ status: 'succeeded' }], waitMs: 25_000 })
    expect((await answer).version).not.toBe(version)
  })

  test('is answered at once when the transfers are no longer those', async () => {
    const backend = await startBackend()
    const { user, version } = await pendingUser(backend)
    expect(await list(backend, user, 'another')).toMatchObject({
      version,
      transfers: [{ status: 'pending' }],
    })
  })

  test('does not miss a change that comes before it', async () => {
    const backend = await startBackend()
    const { user, version, settle } = await pendingUser(backend)
    await postWebhook(backend, settle())
    expect(await list(backend, user, version)).toMatchObject({ transfers: [{ status: 'succeeded' }] })
  })

  test('is answered with the same version when nothing changes for transferWaitMs', async () => {
    const backend = await startBackend({ transferWaitMs: 50 })
    const { user, version } = await pendingUser(backend)
    expect(await list(backend, user, version)).toMatchObject({ version, waitMs: 50 })
  })

  test('looks for a settlement whose webhook was lost', async () => {
    const backend = await startBackend()
    const { user, version, settle } = await pendingUser(backend)
    const answer = list(backend, user, version)
    expect(await isStillWaiting(answer)).toBe(true)
    const { TransferId, UserId } = settle()
    mesh.setTransfers({ id: TransferId, userId: UserId, status: 'succeeded', symbol: 'USDC', amount: 10 })
    expect(await answer).toMatchObject({ transfers: [{ status: 'succeeded' }] })
  })

  test('is not answered by a change of another user', async () => {
    const backend = await startBackend()
    const mine = await pendingUser(backend)
    const other = await pendingUser(backend)
    const answer = list(backend, mine.user, mine.version)
    await postWebhook(backend, other.settle())
    await expect.poll(async () => (await list(backend, other.user)).transfers[0]?.status).toBe('succeeded')
    expect(await isStillWaiting(answer)).toBe(true)
    await postWebhook(backend, mine.settle())
    expect((await answer).transfers).toHaveLength(1)
  })

  test('is answered when the backend closes', async () => {
    const backend = await startBackend()
    const { user, version } = await pendingUser(backend)
    const answer = list(backend, user, version)
    expect(await isStillWaiting(answer)).toBe(true)
    await backend.handler.close()
    expect(await answer).toMatchObject({ version })
  })

  test('ten wait for a user, and a page that leaves makes room for another', async () => {
    const backend = await startBackend()
    const { user, version } = await pendingUser(backend)
    const leave = new AbortController()
    const wait = (signal?: AbortSignal) =>
      backend.handler(
        new Request(`https://app.example/api/mesh/transfers?since=${version}`, {
          headers: { 'X-User': user },
          ...(signal && { signal }),
        }),
      )
    const left = wait(leave.signal)
    const waiting = Array.from({ length: 9 }, () => wait())
    expect(await isStillWaiting(Promise.race([left, ...waiting]))).toBe(true)
    expect(await list(backend, user, version)).toMatchObject({ version })
    leave.abort()
    await left
    waiting.push(wait())
    expect(await isStillWaiting(Promise.race(waiting))).toBe(true)
  })

  test('hears of a page that leaves', async () => {
    const backend = await startBackend()
    const { user, version } = await pendingUser(backend)
    const seen: Request[] = []
    const answers: Promise<Response>[] = []
    const server = createServer(
      toNodeListener((request) => {
        seen.push(request)
        answers.push(backend.handler(request))
        return answers[0] as Promise<Response>
      }),
    )
    const url = await servers.urlOf(server.listen(0, '127.0.0.1'))
    const leave = new AbortController()
    const headers = { 'X-User': user }
    const left = fetch(`${url}/api/mesh/transfers?since=${version}`, { headers, signal: leave.signal })
    left.catch(() => {})
    await expect.poll(() => answers.length).toBe(1)
    expect(await isStillWaiting(answers[0] as Promise<Response>)).toBe(true)
    leave.abort()
    await answers[0]
    expect(seen[0]?.signal.aborted).toBe(true)
  })

  test.each([
    ['transferWaitMs is 0', () => startBackend({ transferWaitMs: 0 })],
    [
      'no worker runs',
      async () => {
        const backend = testBackend({ mesh })
        open.push(backend)
        return backend
      },
    ],
  ])('does not wait where %s, and its answers have no version', async (_, start) => {
    mesh.setTransfers()
    const backend = await start()
    const user = newUser()
    expect(await list(backend, user)).toEqual({ transfers: [] })
    expect(await list(backend, user, 'any')).toEqual({ transfers: [] })
  })

  test.each([
    ['an empty version', '?since='],
    ['a long version', `?since=${'x'.repeat(101)}`],
    ['two versions', '?since=a&since=b'],
  ])('refuses %s', async (_, query) => {
    const backend = await startBackend()
    expect(await backend.call(newUser(), `GET /transfers${query}`)).toMatchObject({
      status: 400,
      body: { code: 'invalid_query' },
    })
  })
})

describe('over two replicas', () => {
  let replicas: TestReplicas
  beforeAll(async () => {
    replicas = await testReplicas(2)
  })
  afterAll(() => replicas.drop())

  const startReplicas = () => Promise.all(replicas.storages.map((storage) => startBackend({ storage })))

  test('a webhook to one answers the request that waits at the other', async () => {
    const [one, two] = (await startReplicas()) as [TestBackend, TestBackend]
    const { user, version, settle } = await pendingUser(one)
    const answer = list(two, user, version)
    expect(await isStillWaiting(answer)).toBe(true)
    await postWebhook(one, settle())
    expect(await answer).toMatchObject({ transfers: [{ status: 'succeeded' }] })
  })

  test.runIf(process.env.DATABASE_URL)(
    'a listening connection that is cut is made again, and what was said in between is not missed',
    async () => {
      const [one, two] = (await startReplicas()) as [TestBackend, TestBackend]
      const { user, version, settle } = await pendingUser(one)
      const answer = list(two, user, version)
      expect(await isStillWaiting(answer)).toBe(true)
      const listening = sql<{ pid: number }>`select pid from pg_stat_activity
        where query = ${`listen ${CHANNEL}`} and application_name like 'mesh_link_test_%'`
      await expect.poll(async () => (await listening.execute(testDb)).rows.length).toBe(1)
      const [cut] = (await listening.execute(testDb)).rows
      // In one go, so that the connection is not back before the webhook.
      await Promise.all([
        sql`select pg_terminate_backend(${cut?.pid})`.execute(testDb),
        postWebhook(one, settle()),
      ])
      expect(await answer).toMatchObject({ transfers: [{ status: 'succeeded' }] })
      await expect
        .poll(async () => (await listening.execute(testDb)).rows, { timeout: 5_000 })
        .toEqual([{ pid: expect.toSatisfy((pid) => pid !== cut?.pid) }])
    },
  )
})
