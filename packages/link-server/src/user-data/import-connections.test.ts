import { expect, test } from 'vitest'
import { BINANCE, KRAKEN } from '../testing/link-user'
import { newUser } from '../testing/test-backend'
import { comeBack, connectAccount, testUsers } from '../testing/test-users'

const { openServer, mesh } = await testUsers()

/** An account that an integrator connected and stored without us: Mesh knows it by the integrator's user id. */
async function storedElsewhere(institution?: string) {
  const { server } = openServer({ meshUserId: (userId) => userId })
  const user = newUser()
  const { payload, connection } = await connectAccount(server, user, { ...(institution && { institution }) })
  const token = payload.accessToken?.accountTokens[0]
  if (!token) throw new Error('No token.')
  // Without ours, nobody owns the token here.
  const { testDb } = await import('../testing/test-database')
  await testDb.deleteFrom('mesh_link_connections').where('id', '=', connection.id).execute()
  await testDb.deleteFrom('mesh_link_token_owners').where('connection_id', '=', connection.id).execute()
  return { server, user, token, brokerType: connection.brokerType }
}

test('a tokenId and its broker type are enough: Mesh names the account, and it returns without a login', async () => {
  const { server, user, token, brokerType } = await storedElsewhere()
  const { connections, refused } = await server.importConnections(user, [
    { tokenId: token.tokenId, brokerType },
  ])
  expect(refused).toEqual([])
  expect(connections).toMatchObject([
    {
      kind: 'managed',
      brokerType,
      brokerName: 'Coinbase',
      status: 'active',
      accounts: [{ name: expect.any(String) }],
    },
  ])
  expect(await comeBack(server, user)).toBe(1)
})

test('a user who never opened Link here can be moved in, and a second import changes nothing', async () => {
  const { user, token, brokerType } = await storedElsewhere()
  const { server } = openServer({ meshUserId: (userId) => userId })
  const account = { tokenId: token.tokenId, brokerType, accountId: token.account.accountId }
  const first = await server.importConnections(user, [account])
  mesh.calls.length = 0
  const second = await server.importConnections(user, [account, account])
  expect(mesh.calls).toEqual([])
  expect(second.connections.map(({ id }) => id)).toEqual([first.connections[0]?.id, first.connections[0]?.id])
  expect(await server.connections(user)).toHaveLength(1)
})

test('an access token with its refresh token and lifetime is imported as what it is', async () => {
  const { server, user, token, brokerType } = await storedElsewhere(KRAKEN)
  const { connections } = await server.importConnections(user, [
    {
      brokerType,
      brokerName: 'Kraken',
      accessToken: token.accessToken,
      refreshToken: token.refreshToken,
      expiresInSeconds: 3600,
      accountId: token.account.accountId,
      accountName: 'Main',
      scope: 'write',
    },
  ])
  expect(connections).toMatchObject([
    { kind: 'unmanaged', status: 'active', canSkipLogin: true, accounts: [{ name: 'Main' }] },
  ])
  expect(await comeBack(server, user)).toBe(1)
})

test('a token that Mesh refuses, or that another user has, is named with its place; the others are saved', async () => {
  const { server, user, token, brokerType } = await storedElsewhere()
  const foreign = await connectAccount(server, newUser(), { institution: BINANCE })
  const { connections, refused } = await server.importConnections(user, [
    { tokenId: 'not-a-token', brokerType },
    { tokenId: token.tokenId, brokerType },
    {
      tokenId: foreign.payload.accessToken?.accountTokens[0]?.tokenId,
      brokerType: foreign.connection.brokerType,
      accountId: '1',
    },
  ])
  expect(connections).toHaveLength(1)
  expect(refused).toMatchObject([
    { index: 0, problem: { code: 'reconnect_required' } },
    { index: 2, problem: { code: 'connection_held_by_other_user' } },
  ])
  expect(JSON.stringify(refused)).not.toContain('not-a-token')
})

test('two accounts of one institution that Mesh does not name are two connections', async () => {
  const { server } = openServer()
  const user = newUser()
  mesh.fail('/holdings/get', { status: 200, body: { status: 'ok', content: { status: 'succeeded' } } })
  const accounts = [1, 2].map((n) => ({ accessToken: `FAKE-${n}-${user}`, brokerType: 'krakenDirect' }))
  const { connections, refused } = await server.importConnections(user, accounts)
  expect(refused).toEqual([])
  expect(new Set(connections.map(({ id }) => id)).size).toBe(2)
  const again = await server.importConnections(user, accounts)
  expect(again.connections.map(({ id }) => id)).toEqual(connections.map(({ id }) => id))
  expect(await server.connections(user)).toHaveLength(2)
})

test.each([
  ['no list', { brokerType: 'coinbase', tokenId: 'x' }],
  ['an empty list', []],
  ['no token', [{ brokerType: 'coinbase' }]],
  ['no broker type', [{ tokenId: 'x' }]],
  ['an unknown field', [{ brokerType: 'coinbase', tokenId: 'x', token: 'y' }]],
  ['another scope', [{ brokerType: 'coinbase', tokenId: 'x', scope: 'all' }]],
])('%s is refused before anything is sent or saved', async (_, accounts) => {
  const { server } = openServer()
  const user = newUser()
  await expect(server.importConnections(user, accounts as never)).rejects.toMatchObject({
    code: 'invalid_body',
  })
  expect(mesh.calls).toEqual([])
  expect(await server.connections(user)).toEqual([])
})
