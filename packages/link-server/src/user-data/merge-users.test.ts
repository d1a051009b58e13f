import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { reportTransferRequestSchema } from '../schemas/transfer'
import type { Services } from '../services'
import { fakePayload } from '../testing/fake-payload'
import { KRAKEN, openLink } from '../testing/link-user'
import { newUser, TEST_WEBHOOK_SECRET } from '../testing/test-backend'
import { testDb, userKeyOf } from '../testing/test-database'
import { comeBack, connectAccount, DEPOSIT, sendWebhook, testUsers } from '../testing/test-users'
import { reportTransfer } from '../transfers/reports'

const { openServer, lastMeshUserId, mesh } = await testUsers()
const settled = { TransferStatus: 'Succeeded' }

test('a guest signs up: accounts, transfers and open Link sessions are the user’s, and Mesh notices nothing', async () => {
  const { server, events, changes } = openServer()
  const guest = newUser()
  const user = newUser()
  const { connection, link, linkSessionId } = await connectAccount(server, guest)
  const transfer = await link.transfer('USDC', 25)
  await server.reportTransfer(guest, { linkSessionId, transfer })
  const open = await server.mintLinkToken(guest, DEPOSIT)

  const merged = await server.mergeUser(guest, user)
  expect(merged).toMatchObject({ connectionIds: [connection.id], removedConnectionIds: [] })
  expect(events).toContainEqual(expect.objectContaining({ type: 'users_merged', connections: 1, removed: 0 }))
  expect(await server.connections(user)).toMatchObject([{ id: connection.id, status: 'active' }])
  expect(await server.connections(guest)).toEqual([])
  expect(await server.transfers(guest)).toEqual([])
  expect(await server.transfers(user)).toMatchObject([{ id: transfer.transferId }])

  // The guest's page is still open, and hands over what it got.
  const payload = await openLink(open.linkToken).then((it) => it.connect(KRAKEN))
  await server.saveConnections(user, { linkSessionId: open.linkSessionId, payload })
  expect(await server.connections(user)).toHaveLength(2)

  expect(await comeBack(server, user)).toBe(2)
  expect(lastMeshUserId()).toBe(userKeyOf(guest))
  expect(await server.holdings(user, connection.id)).toMatchObject({ connectionId: connection.id })

  await sendWebhook(server, userKeyOf(guest), { ...settled, TransferId: `late-${user}` })
  await server.runJobs()
  expect(changes.filter(({ transfer: { id } }) => id === `late-${user}`)).toMatchObject([{ userId: user }])
  expect(changes.every(({ userId }) => userId === user)).toBe(true)
})

test('a change that was not delivered yet is delivered for the user', async () => {
  const changes: string[] = []
  let isDown = true
  const { server } = openServer({
    onTransferSettled: ({ userId }) => {
      if (isDown) throw new Error('The ledger is down.')
      changes.push(userId)
    },
  })
  const [guest, user] = [newUser(), newUser()]
  await server.mintLinkToken(guest, DEPOSIT)
  mesh.setTransfers()
  await sendWebhook(server, userKeyOf(guest), settled)
  await server.runJobs()
  await server.mergeUser(guest, user)
  isDown = false
  await testDb
    .updateTable('mesh_link_outbox')
    .set({ due_at: new Date(0) })
    .execute()
  await server.runJobs()
  expect(changes).toEqual([user])
})

test('a guest with accounts and a user with accounts: all return, each under the id that Mesh knows it by', async () => {
  const { server } = openServer()
  const [guest, user] = [newUser(), newUser()]
  const own = await connectAccount(server, user)
  const other = await connectAccount(server, guest, { institution: KRAKEN })
  await server.mergeUser(guest, user)

  expect((await server.connections(user)).map(({ id }) => id)).toEqual([
    own.connection.id,
    other.connection.id,
  ])
  expect(await comeBack(server, user)).toBe(1)
  expect(lastMeshUserId()).toBe(userKeyOf(user))
  expect(await comeBack(server, user, other.connection.id)).toBe(1)
  expect(lastMeshUserId()).toBe(userKeyOf(guest))
})

test('an account that both had is listed once, and the other login is revoked at Mesh', async () => {
  const { server } = openServer()
  const [guest, user] = [newUser(), newUser()]
  const own = await connectAccount(server, user)
  const newer = await connectAccount(server, guest)
  const merged = await server.mergeUser(guest, user)
  expect(merged).toMatchObject({
    connectionIds: [newer.connection.id],
    removedConnectionIds: [own.connection.id],
  })
  mesh.calls.length = 0
  await server.runJobs()
  expect(mesh.calls.filter(({ method }) => method === 'DELETE')).toHaveLength(1)
  expect(await server.connections(user)).toMatchObject([{ id: newer.connection.id, status: 'active' }])
  expect(await server.holdings(user, newer.connection.id)).toBeDefined()
})

test('the guest’s login that has ended does not take the place of one that works', async () => {
  const { server } = openServer()
  const [guest, user] = [newUser(), newUser()]
  const own = await connectAccount(server, user)
  const ended = await connectAccount(server, guest)
  await testDb
    .updateTable('mesh_link_connections')
    .set({ status: 'reconnect_required' })
    .where('id', '=', ended.connection.id)
    .execute()
  await server.mergeUser(guest, user)
  expect(await server.connections(user)).toMatchObject([{ id: own.connection.id, status: 'active' }])
})

test('the callbacks for connections learn whose they are now', async () => {
  const told: unknown[] = []
  const { server } = openServer({
    onConnectionSaved: ({ userId, connection: { id }, isNew }) =>
      void told.push(['saved', userId, id, isNew]),
    onConnectionRemoved: ({ userId, connection: { id } }) => void told.push(['removed', userId, id]),
  })
  const [guest, user] = [newUser(), newUser()]
  const own = await connectAccount(server, user)
  const newer = await connectAccount(server, guest)
  await server.runJobs()
  told.length = 0
  await server.mergeUser(guest, user)
  await server.runJobs()
  expect(told).toHaveLength(2)
  expect(told).toContainEqual(['saved', user, newer.connection.id, false])
  expect(told).toContainEqual(['removed', user, own.connection.id])
})

test('merging twice, or a guest who never opened Link, changes nothing', async () => {
  const { server } = openServer()
  const [guest, user] = [newUser(), newUser()]
  await connectAccount(server, guest)
  await Promise.all([server.mergeUser(guest, user), server.mergeUser(guest, user)])
  const nothing = { connectionIds: [], removedConnectionIds: [], transfers: 0 }
  expect(await server.mergeUser(guest, user)).toEqual(nothing)
  expect(await server.mergeUser(newUser(), user)).toEqual(nothing)
  expect(await server.connections(user)).toHaveLength(1)
})

test('the next guest of the same browser is somebody else, at Mesh too', async () => {
  const { server } = openServer()
  const [guest, user] = [newUser(), newUser()]
  await connectAccount(server, guest)
  await server.mergeUser(guest, user)
  await connectAccount(server, guest)
  expect(lastMeshUserId()).not.toBe(userKeyOf(guest))
  expect(await server.connections(guest)).toHaveLength(1)
  expect(await server.connections(user)).toHaveLength(1)
  expect(await comeBack(server, guest)).toBe(1)
  expect(await comeBack(server, user)).toBe(1)

  await server.mergeUser(guest, user)
  expect(await server.connections(guest)).toEqual([])
})

test('a payload that is being saved while the guest signs in is refused, and accepted from the user', async () => {
  const { server } = openServer()
  const [guest, user] = [newUser(), newUser()]
  const { linkSessionId, payload } = await connectAccount(server, guest)
  await server.mergeUser(guest, user)
  await expect(server.saveConnections(guest, { linkSessionId, payload })).rejects.toMatchObject({
    code: 'link_session_unknown',
  })
  await server.saveConnections(user, { linkSessionId, payload })
  expect(await server.connections(user)).toHaveLength(1)
})

/** A server that does something after Mesh has made a link token, and before the token is stored. */
function openServerBetween() {
  const between: (() => Promise<unknown>)[] = []
  const fetchAndWait: typeof fetch = async (input, init) => {
    const answer = await fetch(input, init)
    if (String(input).includes('linktoken')) await between.shift()?.()
    return answer
  }
  const opened = openServer({ mesh: { ...mesh, webhookSecret: TEST_WEBHOOK_SECRET, fetch: fetchAndWait } })
  return { ...opened, between }
}

test('a link token that is being made while the guest signs in is the user’s', async () => {
  const { server, between } = openServerBetween()
  const [guest, user] = [newUser(), newUser()]
  await connectAccount(server, guest)
  between.push(() => server.mergeUser(guest, user))
  const { linkToken, linkSessionId } = await server.mintLinkToken(guest, DEPOSIT)
  const payload = await openLink(linkToken).then((it) => it.connect(KRAKEN))
  await server.saveConnections(user, { linkSessionId, payload })
  expect(await server.connections(user)).toHaveLength(2)
  expect(await comeBack(server, user)).toBe(2)

  // Who is the guest later must not get the user's id at Mesh.
  await server.mintLinkToken(guest, DEPOSIT)
  expect(lastMeshUserId()).not.toBe(userKeyOf(guest))
})

test('a link token that is being made while the user is erased brings nobody back', async () => {
  const { server, between } = openServerBetween()
  const user = newUser()
  await connectAccount(server, user)
  mesh.fail('/api/v1/account', { status: 503 })
  between.push(() => server.eraseUser(user))
  const { linkSessionId } = await server.mintLinkToken(user, DEPOSIT)
  expect(await server.exportUser(user)).toMatchObject({ linkSessions: [] })
  await expect(server.saveConnections(user, { linkSessionId, payload: fakePayload() })).rejects.toMatchObject(
    { code: 'link_session_unknown' },
  )
  await server.mintLinkToken(user, DEPOSIT)
  expect(lastMeshUserId()).not.toBe(userKeyOf(user))
})

test('the first link token of a user that is being made during the sign-in works', async () => {
  const { server, between } = openServerBetween()
  const [guest, user] = [newUser(), newUser()]
  await connectAccount(server, guest)
  between.push(() => server.mergeUser(guest, user))
  const { linkToken, linkSessionId } = await server.mintLinkToken(user, DEPOSIT)
  const payload = await openLink(linkToken).then((it) => it.connect(KRAKEN))
  const [saved] = await server.saveConnections(user, { linkSessionId, payload })
  expect(await comeBack(server, user, saved?.id)).toBe(1)
})

test('a new access token that is being fetched is waited for', async () => {
  const { server } = openServer()
  const [guest, user] = [newUser(), newUser()]
  const { connection } = await connectAccount(server, guest, { institution: KRAKEN })
  const lease = (until: Date | null) =>
    testDb
      .updateTable('mesh_link_connections')
      .set({ refresh_leased_until: until })
      .where('id', '=', connection.id)
      .execute()
  await lease(new Date(Date.now() + 60_000))
  let isMerged = false
  const merging = server.mergeUser(guest, user).then(() => {
    isMerged = true
  })
  await server.connections(guest)
  expect(isMerged).toBe(false)
  await lease(null)
  await merging
  expect(await server.connections(user)).toMatchObject([{ id: connection.id, status: 'active' }])
})

test('one account whose access is being fetched does not stop the merge of the others', async () => {
  const { server } = openServer()
  const [guest, user] = [newUser(), newUser()]
  const { connection } = await connectAccount(server, guest, { institution: KRAKEN })
  await connectAccount(server, guest)
  const lease = (until: Date | null) =>
    testDb
      .updateTable('mesh_link_connections')
      .set({ refresh_leased_until: until })
      .where('id', '=', connection.id)
      .execute()
  await lease(new Date(Date.now() + 60_000))
  const merging = server.mergeUser(guest, user)
  // The merge has seen that one is busy, and has taken the other.
  await vi.waitFor(async () => {
    const taken = await testDb
      .selectFrom('mesh_link_connections')
      .select('id')
      .where('user_key', '=', userKeyOf(guest))
      .where('refresh_leased_until', 'is not', null)
      .execute()
    expect(taken).toHaveLength(2)
  })
  await lease(null)
  expect(await merging).toMatchObject({ connectionIds: { length: 2 } })
})

test('a merge that fails lets new access tokens be fetched again', async () => {
  const { server } = openServer()
  const [guest, user] = [newUser(), newUser()]
  const { connection } = await connectAccount(server, guest, { institution: KRAKEN })
  await sql`alter table mesh_link_mesh_users rename to mesh_link_mesh_users_away`.execute(testDb)
  await expect(server.mergeUser(guest, user)).rejects.toThrow()
  await sql`alter table mesh_link_mesh_users_away rename to mesh_link_mesh_users`.execute(testDb)
  const row = await testDb
    .selectFrom('mesh_link_connections')
    .select('refresh_leased_until')
    .where('id', '=', connection.id)
    .executeTakeFirst()
  expect(row).toEqual({ refresh_leased_until: null })
})

test('an access token that arrives after the merge, because its refresh took too long, is stored', async () => {
  const [guest, user] = [newUser(), newUser()]
  const { server } = openServer({
    mesh: {
      ...mesh,
      webhookSecret: TEST_WEBHOOK_SECRET,
      fetch: async (input, init) => {
        const answer = await fetch(input, init)
        if (!String(input).includes('token/refresh')) return answer
        await testDb.updateTable('mesh_link_connections').set({ refresh_leased_until: null }).execute()
        await server.mergeUser(guest, user)
        return answer
      },
    },
  })
  const { connection } = await connectAccount(server, guest, { institution: KRAKEN })
  await testDb
    .updateTable('mesh_link_connections')
    .set({ refresh_at: new Date(0) })
    .where('id', '=', connection.id)
    .execute()
  await server.runJobs()
  mesh.calls.length = 0
  await server.holdings(user, connection.id)
  // The stored access token is the new one: Mesh has ended the one before.
  expect(mesh.calls.filter(({ path }) => path.includes('token/refresh'))).toEqual([])
  expect(await comeBack(server, user)).toBe(1)
})

test('a report that is being stored while the guest signs in is the user’s', async () => {
  const { server } = openServer()
  const [guest, user] = [newUser(), newUser()]
  const { linkSessionId } = await server.mintLinkToken(guest, DEPOSIT)
  const session = await testDb
    .selectFrom('mesh_link_sessions')
    .selectAll()
    .where('id', '=', linkSessionId)
    .executeTakeFirstOrThrow()
  await server.mergeUser(guest, user)
  const { transfer: report } = reportTransferRequestSchema.parse({
    linkSessionId,
    transfer: { status: 'success', transferId: `t-${user}` },
  })
  await reportTransfer({ db: testDb, now: () => new Date() } as Services, session, report)
  mesh.setTransfers()
  expect(await server.transfers(user)).toMatchObject([{ id: `t-${user}`, status: 'unconfirmed' }])
})

test('tokens that nobody can open any longer do not stop a merge', async () => {
  const { server } = openServer()
  const [guest, user] = [newUser(), newUser()]
  const { connection } = await connectAccount(server, guest)
  await testDb
    .updateTable('mesh_link_connections')
    .set({ sealed_tokens: 'broken' })
    .where('id', '=', connection.id)
    .execute()
  await server.mergeUser(guest, user)
  expect(await server.connections(user)).toMatchObject([{ id: connection.id, status: 'reconnect_required' }])
})

test('the user becomes the owner of the tokens: nobody else can save them', async () => {
  const { server } = openServer()
  const [guest, user, thief] = [newUser(), newUser(), newUser()]
  const { payload } = await connectAccount(server, guest)
  await server.mergeUser(guest, user)
  const { linkSessionId } = await server.mintLinkToken(thief, DEPOSIT)
  await expect(server.saveConnections(thief, { linkSessionId, payload })).rejects.toMatchObject({
    code: 'connection_held_by_other_user',
  })
})

test.each([
  ['the same user twice', 'a', 'a'],
  ['an empty guest', '', 'a'],
  ['an empty user', 'a', ''],
])('%s is refused', async (_, guest, user) => {
  const { server } = openServer()
  const error = await server.mergeUser(guest, user).catch((it: unknown) => it)
  expect(error).toBeInstanceOf(TypeError)
  expect(error).not.toBeInstanceOf(MeshLinkProblem)
})
