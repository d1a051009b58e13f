import { afterAll, beforeEach, expect, test } from 'vitest'
import { fakePayload } from '../testing/fake-payload'
import { guestCookie, guestRequest, TEST_GUEST_SECRET as secret } from '../testing/guest-requests'
import { openSession, type TestAnswer, testBackend } from '../testing/test-backend'
import { testDb, userKeyOf } from '../testing/test-database'
import { testMesh } from '../testing/test-mesh'
import { guestSessions } from './guest-sessions'

const mesh = await testMesh()
beforeEach(() => mesh.reset())

const guests = guestSessions({ secret })
const backend = testBackend({
  mesh,
  // The header `X-User` stands for a session of the app.
  authenticate: async (request) => {
    const userId = request.headers.get('X-User')
    return (userId ? { userId } : null) ?? guests.authenticate(request)
  },
})
afterAll(() => backend.handler.close())

/** A browser, which keeps the cookie that it gets. */
function newBrowser() {
  let cookie: string | undefined
  async function call(...[route, sent]: [route: Parameters<typeof backend.call>[1], body?: unknown]) {
    const answer: TestAnswer = await backend.call('', route, {
      ...(sent !== undefined && { body: sent }),
      headers: cookie ? { Cookie: `theme=dark; ${cookie}` } : {},
    })
    const [setCookie] = answer.headers.getSetCookie()
    if (setCookie) cookie = guestCookie({ userId: '', setCookie }).cookie
    return answer
  }
  return {
    call,
    cookie: () => cookie,
    userId: () => guests.userIdOf(guestRequest('GET', { cookie })) ?? '',
    async connect() {
      const { body } = await call('POST /link-token', { intent: 'connect' })
      const { linkSessionId } = body
      const saved = await call('POST /connections', { linkSessionId, payload: fakePayload() })
      expect(saved.status).toBe(200)
      return saved.body.connections[0].id as string
    },
    async connectionIds(): Promise<string[]> {
      const { status, body } = await call('GET /connections')
      expect(status).toBe(200)
      return body.connections.map(({ id }: { id: string }) => id)
    },
  }
}

test('a guest connects an account, and finds it at the next request with the cookie', async () => {
  const browser = newBrowser()
  expect(await browser.connectionIds()).toEqual([])
  expect(browser.cookie()).toBeUndefined()
  const id = await browser.connect()
  expect(browser.cookie()).toMatch(/^__Host-mesh_link_guest=v1\./)
  expect(await browser.connectionIds()).toEqual([id])
  expect((await browser.call(`DELETE /connections/${id}`)).status).toBe(204)
})

test('two guests, a stranger and a signed-in user see nothing of each other', async () => {
  const [one, other, stranger] = [newBrowser(), newBrowser(), newBrowser()]
  const ids = [await one.connect(), await other.connect()]
  expect([await one.connectionIds(), await other.connectionIds()]).toEqual(ids.map((id) => [id]))
  expect(await stranger.connectionIds()).toEqual([])
  expect((await other.call(`DELETE /connections/${ids[0]}`)).status).toBe(404)
  expect((await stranger.call(`DELETE /connections/${ids[0]}`)).status).toBe(404)
  expect((await backend.call('signed-in', 'GET /connections')).body.connections).toEqual([])
  const { linkSessionId } = await openSession(backend, 'signed-in', 'connect')
  const stolen = await one.call('POST /connections', { linkSessionId, payload: fakePayload() })
  expect(stolen).toMatchObject({ status: 404, body: { code: 'link_session_unknown' } })
})

test('a stranger who reads gets no cookie, and no user is stored', async () => {
  const count = () =>
    testDb
      .selectFrom('mesh_link_users')
      .select((it) => it.fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow()
  const before = await count()
  for (const route of ['GET /connections', 'GET /access-tokens', 'GET /transfers'] as const) {
    const answer = await backend.call('', route)
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []])
  }
  expect(await count()).toEqual(before)
})

test('a guest gets the cookie with a problem too, and stays the same guest', async () => {
  const browser = newBrowser()
  expect((await browser.call('POST /link-token', { intent: 'unknown' })).status).toBe(400)
  const userId = browser.userId()
  expect(userId).toMatch(/^guest_/)
  await browser.connect()
  expect(browser.userId()).toBe(userId)
  const owned = testDb
    .selectFrom('mesh_link_connections')
    .select('id')
    .where('user_key', '=', userKeyOf(userId))
  expect(await owned.execute()).toHaveLength(1)
})

test('a page that starts the guest may send its first requests at the same time', async () => {
  const cookie = guestCookie(guests.start(guestRequest('GET'))).cookie
  const mint = () =>
    backend.call('', 'POST /link-token', { body: { intent: 'connect' }, headers: { Cookie: cookie } })
  for (const { body } of await Promise.all([mint(), mint()])) {
    const saved = await backend.call('', 'POST /connections', {
      body: { linkSessionId: body.linkSessionId, payload: fakePayload() },
      headers: { Cookie: cookie },
    })
    expect([saved.status, saved.headers.getSetCookie()]).toEqual([200, []])
  }
})

test('wrong options of a function are answered with 503, and named in the event', async () => {
  const wrong = guestSessions(() => ({ secret: 'FAKE-SECRET' }))
  const broken = testBackend({ mesh, authenticate: wrong.authenticate })
  const answer = await broken.call('', 'GET /connections')
  expect(answer).toMatchObject({ status: 503, body: { code: 'not_configured' } })
  expect(JSON.stringify([answer.body, broken.events])).not.toContain('FAKE-SECRET')
  expect(broken.events).toEqual([
    expect.objectContaining({
      error: expect.objectContaining({ message: expect.stringContaining('guestSessions') }),
    }),
  ])
  await broken.handler.close()
})
