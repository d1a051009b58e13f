import fc from 'fast-check'
import type { LinkConnectedPayload, MeshScope } from 'react-mesh-link/contract'
import { describe, expect, test } from 'vitest'
import { fakePayload, fakeToken } from '../testing/fake-payload'
import { testConnections } from '../testing/test-connections'
import { testDb as db } from '../testing/test-database'
import { listAccessTokens } from './list-access-tokens'
import { listConnections } from './list-connections'

const { services, newUser, save } = await testConnections()
const broker = { brokerType: 'kraken', brokerName: 'Kraken' }

const kinds: [string, () => LinkConnectedPayload][] = [
  ['managed', () => fakePayload([{ tokenId: fakeToken('t') }])],
  ['unmanaged', () => fakePayload([{ id: 'k1' }], broker)],
  ['wallet', () => fakePayload([{ id: '0x1' }], { brokerType: 'deFiWallet', brokerName: 'MetaMask' })],
  ['delayed', () => ({ delayedAuth: { refreshToken: fakeToken('r'), ...broker } })],
]

describe.each(kinds)('a %s account', (_, make) => {
  test('stays write after it was saved in a write session', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom<MeshScope>('read', 'write'), { minLength: 1, maxLength: 5 }),
        async (sessions) => {
          const user = await newUser()
          const payload = make()
          let isWrite = false
          for (const scope of sessions) {
            isWrite ||= scope === 'write'
            await save(user, payload, scope)
            expect((await listConnections(services, user)).map((it) => it.scope)).toEqual([
              isWrite ? 'write' : 'read',
            ])
          }
        },
      ),
      { numRuns: 10 },
    )
  })
})

test('without a tokenId, a read token and a write token of one account are two connections', async () => {
  const user = await newUser()
  await save(user, fakePayload([{ id: 'k1' }], broker), 'read')
  await save(user, fakePayload([{ id: 'k1' }], broker), 'write')
  expect((await listConnections(services, user)).map((it) => it.scope)).toEqual(['read', 'write'])
})

test('a read token that is saved again in a write session replaces the write connection', async () => {
  const user = await newUser()
  const read = fakePayload([{ id: 'k1' }], broker)
  await save(user, read, 'read')
  const [write] = await save(user, fakePayload([{ id: 'k1' }], broker), 'write')
  expect(await save(user, read, 'write')).toMatchObject([{ id: write?.id, scope: 'write' }])
  expect(await listConnections(services, user)).toHaveLength(1)
  // All tokens now belong to the remaining connection.
  const owners = await db
    .selectFrom('mesh_link_token_owners')
    .select('connection_id')
    .where('user_key', '=', user)
    .execute()
  expect(new Set(owners.map((it) => it.connection_id))).toEqual(new Set([write?.id]))
})

test('the tokens of a delayed authentication replace its connection, only in the same scope', async () => {
  const user = await newUser()
  await save(user, { delayedAuth: { refreshToken: fakeToken('later'), ...broker } }, 'read')
  await save(user, { delayedAuth: { refreshToken: fakeToken('later'), ...broker } }, 'write')
  await save(user, fakePayload([{ id: 'u1' }], broker), 'write')
  const list = await listConnections(services, user)
  expect(list.map(({ kind, scope }) => [kind, scope])).toEqual([
    ['delayed', 'read'],
    ['unmanaged', 'write'],
  ])
})

test('an account keeps its id when it comes back with another tokenId, because the first one was revoked', async () => {
  const user = await newUser()
  const [first] = await save(user, fakePayload([{ id: 'a', tokenId: fakeToken('t1') }]))
  const second = fakeToken('t2')
  expect(await save(user, fakePayload([{ id: 'a', tokenId: second }]))).toMatchObject([{ id: first?.id }])
  expect(await save(user, fakePayload([{ id: 'b', tokenId: fakeToken('t3') }]))).not.toMatchObject([
    { id: first?.id },
  ])
  // The same tokenId is found by its token.
  expect(await save(user, fakePayload([{ id: 'c', tokenId: second }]))).toMatchObject([
    { id: first?.id, accounts: [{ id: 'a' }, { id: 'c' }] },
  ])
})

test('an account keeps its id when Mesh begins to manage it, and when Mesh manages it no longer', async () => {
  const user = await newUser()
  const [first] = await save(user, fakePayload([{ id: 'a' }]))
  expect(first).toMatchObject({ kind: 'unmanaged' })
  expect(await save(user, fakePayload([{ id: 'a', tokenId: fakeToken('t') }]))).toMatchObject([
    { id: first?.id, kind: 'managed' },
  ])
  expect(await save(user, fakePayload([{ id: 'a' }]))).toMatchObject([{ id: first?.id, kind: 'unmanaged' }])
  expect(await listConnections(services, user)).toHaveLength(1)
})

describe('an account from an SDK without tokenIds', () => {
  const native = (accessToken = fakeToken('access')) => fakePayload([{ id: 'a', accessToken }])

  test('is managed at an institution that Mesh manages, with the access token as its tokenId', async () => {
    const user = await newUser()
    expect(await save(user, native(), 'write', 'ios')).toMatchObject([{ kind: 'managed' }])
    expect(await save(user, fakePayload([{ id: 'k' }], broker), 'write', 'ios')).toMatchObject([
      { kind: 'unmanaged' },
    ])
    expect(await save(await newUser(), native(), 'write', 'web')).toMatchObject([{ kind: 'unmanaged' }])
    expect(await save(await newUser(), native(), 'write', 'reactNative')).toMatchObject([
      { kind: 'unmanaged' },
    ])
  })

  test('keeps its tokenId while Mesh accepts it, and takes the new token when Mesh does not', async () => {
    const user = await newUser()
    const tokenId = fakeToken('first')
    const [first] = await save(user, native(tokenId), 'write', 'flutter')
    const passed = async () =>
      (await listAccessTokens(services, { userKey: user })).map((it) => it.accessToken)
    expect(await save(user, native(), 'write', 'flutter')).toMatchObject([{ id: first?.id }])
    expect(await passed()).toEqual([tokenId])

    await db
      .updateTable('mesh_link_connections')
      .set({ status: 'reconnect_required' })
      .where('id', '=', first?.id ?? '')
      .execute()
    const renewed = fakeToken('renewed')
    expect(await save(user, native(renewed), 'write', 'flutter')).toMatchObject([
      { id: first?.id, status: 'active' },
    ])
    expect(await passed()).toEqual([renewed])
  })
})

test('an account that a payload has twice is one connection, with the last token', async () => {
  const user = await newUser()
  const accounts = [{ id: 'k1' }, { id: 'k1' }, { id: 'k2' }]
  expect(await save(user, fakePayload(accounts, broker))).toHaveLength(2)
  expect(await listConnections(services, user)).toHaveLength(2)
})
