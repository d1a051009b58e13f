import { expect, test } from 'vitest'
import { KRAKEN } from '../testing/link-user'
import { newUser } from '../testing/test-backend'
import { userKeyOf } from '../testing/test-database'
import { comeBack, connectAccount, DEPOSIT, sendWebhook, testUsers } from '../testing/test-users'

const { openServer, lastMeshUserId, mesh } = await testUsers()

test('by default, Mesh knows a user by a keyed hash that shows nothing of the user id', async () => {
  const { server } = openServer()
  const user = newUser()
  await server.mintLinkToken(user, DEPOSIT)
  expect(lastMeshUserId()).toBe(userKeyOf(user))
  expect(lastMeshUserId()).not.toContain(user)
})

test('a user whom Mesh knows already keeps its id there: accounts return, transfers arrive, wallets are found', async () => {
  const { server, changes } = openServer({ meshUserId: (userId) => `known-${userId}` })
  const user = newUser()
  await connectAccount(server, user)
  expect(lastMeshUserId()).toBe(`known-${user}`)
  expect(await comeBack(server, user)).toBe(1)

  mesh.setTransfers()
  await sendWebhook(server, `known-${user}`, { TransferStatus: 'Succeeded', TransferId: `t-${user}` })
  await server.runJobs()
  expect(changes).toMatchObject([{ userId: user, transfer: { id: `t-${user}`, status: 'succeeded' } }])

  mesh.calls.length = 0
  await server.transfers(user)
  await server.verifiedWallets({ userId: user })
  const asked = mesh.calls.map(({ path }) => new URL(path, 'http://mesh').searchParams)
  expect(asked.map((query) => query.get('userId') ?? query.get('UserId')).filter(Boolean)).toContain(
    `known-${user}`,
  )
})

test('the id is asked for once, when the user is new, and stays', async () => {
  let asked = 0
  const user = newUser()
  const { server } = openServer({
    meshUserId: async (userId) => {
      asked += 1
      return `id-${asked}-${userId}`
    },
  })
  await server.mintLinkToken(user, DEPOSIT)
  await server.mintLinkToken(user, DEPOSIT)
  expect(lastMeshUserId()).toBe(`id-1-${user}`)
  expect(asked).toBe(1)
  const { server: later } = openServer()
  await later.mintLinkToken(user, DEPOSIT)
  expect(lastMeshUserId()).toBe(`id-1-${user}`)
})

test('undefined stands for the default', async () => {
  const { server } = openServer({ meshUserId: () => undefined })
  const user = newUser()
  await server.mintLinkToken(user, DEPOSIT)
  expect(lastMeshUserId()).toBe(userKeyOf(user))
})

test('two requests of a new user at the same time get one id', async () => {
  let count = 0
  const { server } = openServer({
    meshUserId: (userId) => {
      count += 1
      return `try-${count}-${userId}`
    },
  })
  const user = newUser()
  await Promise.all([1, 2, 3].map(() => server.mintLinkToken(user, DEPOSIT)))
  const sent = mesh.calls
    .filter(({ path }) => path.endsWith('/linktoken'))
    .map(({ body }) => JSON.parse(body).userId)
  expect(new Set(sent).size).toBe(1)
})

test('webhooks that came before the user opened Link here are not lost', async () => {
  const user = newUser()
  const { server, changes } = openServer({ meshUserId: (userId) => `early-${userId}` })
  mesh.setTransfers()
  await sendWebhook(server, `early-${user}`, { TransferStatus: 'Succeeded' })
  await server.runJobs()
  expect(changes).toEqual([])
  await server.mintLinkToken(user, DEPOSIT)
  await server.runJobs()
  expect(changes).toMatchObject([{ userId: user }])
})

test.each([
  ['an empty text', ''],
  ['a text that is too long', 'x'.repeat(301)],
  ['a number', 7],
  ['null', null],
  ['a NUL character', 'id\0'],
  ['half a surrogate pair', 'id\ud800'],
])('%s is refused, and nothing is sent to Mesh', async (_, id) => {
  const { server } = openServer({ meshUserId: () => id as string })
  await expect(server.mintLinkToken(newUser(), DEPOSIT)).rejects.toThrow('meshUserId must return a text')
  expect(mesh.calls).toEqual([])
})

test('the same id for two users is refused: one of them would get the transfers of the other', async () => {
  const { server } = openServer({ meshUserId: () => 'everybody' })
  const user = newUser()
  await server.mintLinkToken(user, DEPOSIT)
  await expect(server.mintLinkToken(newUser(), DEPOSIT)).rejects.toThrow(
    'meshUserId returned the id of another user',
  )
  await server.mintLinkToken(user, DEPOSIT)
  await server.eraseUser(user)
})

test('the next guest of the same browser is somebody else, also where ids are given', async () => {
  const { server } = openServer({ meshUserId: (userId) => `given-${userId}` })
  const [guest, user] = [newUser(), newUser()]
  await connectAccount(server, guest)
  await server.mergeUser(guest, user)
  await server.mintLinkToken(guest, DEPOSIT)
  expect(lastMeshUserId()).not.toBe(`given-${guest}`)
  expect(lastMeshUserId()).not.toBe(userKeyOf(guest))
})

test('a user whom Mesh knows already keeps that id, when a guest signs in before anything else', async () => {
  const { server, changes } = openServer({
    meshUserId: (userId) => (userId.startsWith('known-') ? `given-${userId}` : undefined),
  })
  const [guest, user] = [newUser(), `known-${newUser()}`]
  const { connection } = await connectAccount(server, guest, { institution: KRAKEN })
  await server.mergeUser(guest, user)
  mesh.setTransfers()
  await sendWebhook(server, `given-${user}`, { TransferStatus: 'Succeeded', TransferId: `t-${user}` })
  await server.runJobs()
  expect(changes).toMatchObject([{ userId: user, transfer: { id: `t-${user}` } }])
  expect((await server.exportUser(user)).meshUserIds).toContain(`given-${user}`)
  // Imported accounts are known to Mesh by the user's own id.
  await connectAccount(server, user)
  expect(lastMeshUserId()).toBe(`given-${user}`)
  expect(await comeBack(server, user, connection.id)).toBe(1)
})

test('what the function throws is passed on, and named', async () => {
  const { server } = openServer({
    meshUserId: () => {
      throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    },
  })
  await expect(server.mintLinkToken(newUser(), DEPOSIT)).rejects.toThrow('meshUserId threw.')
})
