import { afterEach, expect, test } from 'vitest'
import { fakePayload } from '../testing/fake-payload'
import { testConnections } from '../testing/test-connections'
import { testDb } from '../testing/test-database'
import { mergeUsers } from './merge-users'

const { services, newUser, save } = await testConnections()
const kraken = { brokerType: 'kraken' }
const removals: string[] = []
services.listeners.onConnectionRemoved = () => {}

afterEach(() => testDb.deleteFrom('mesh_link_connection_outbox').execute())

async function merge(guest: string, user: string) {
  const merged = await mergeUsers(
    services,
    { userId: 'guest', userKey: guest },
    { userId: 'user', userKey: user },
  )
  const told = await testDb
    .selectFrom('mesh_link_connection_outbox')
    .select('connection_id')
    .where('kind', '=', 'removed')
    .execute()
  removals.splice(0, removals.length, ...told.map((it) => it.connection_id))
  const left = await testDb
    .selectFrom('mesh_link_connections')
    .selectAll()
    .where('user_key', '=', user)
    .orderBy('created_at')
    .execute()
  return { merged, left }
}

test.each([
  ['an account', () => fakePayload([{ id: 'k1' }], { ...kraken, brokerName: 'Kraken' }), 'Kraken Pro'],
  [
    'an access that is pending',
    () => ({
      delayedAuth: { refreshToken: `FAKE-${Math.random()}`, brokerType: 'ibkr', brokerName: 'IBKR' },
    }),
    'Interactive Brokers',
  ],
])('%s that the institution named differently is one account', async (_, payloadOf, name) => {
  const [guest, user] = [await newUser(), await newUser()]
  const payload = payloadOf()
  await save(guest, payload as never)
  const renamed = payloadOf()
  Object.assign(Object.values(renamed)[0] as object, { brokerName: name })
  await save(user, renamed as never)
  const { merged, left } = await merge(guest, user)
  expect(left).toHaveLength(1)
  expect(merged.removed).toHaveLength(1)
})

test('wallets with one address and different names are two', async () => {
  const [guest, user] = [await newUser(), await newUser()]
  const wallet = { brokerType: 'deFiWallet' }
  await save(guest, fakePayload([{ id: '0x1' }], { ...wallet, brokerName: 'MetaMask' }))
  await save(user, fakePayload([{ id: '0x1' }], { ...wallet, brokerName: 'Phantom' }))
  expect((await merge(guest, user)).left).toHaveLength(2)
})

test('a login with two accounts takes the place of two logins with one account each, and is told of once', async () => {
  const [guest, user] = [await newUser(), await newUser()]
  const single = await save(guest, fakePayload([{ id: 'a1' }, { id: 'a2' }]))
  const tokenId = `FAKE-${user}`
  const [both] = await save(
    user,
    fakePayload([
      { id: 'a1', tokenId },
      { id: 'a2', tokenId },
    ]),
  )
  expect(single).toHaveLength(2)
  const { merged, left } = await merge(guest, user)
  expect(left.map(({ id }) => id)).toEqual([both?.id])
  expect([...merged.removed].sort()).toEqual(single.map(({ id }) => id).sort())
  expect([...removals].sort()).toEqual([...merged.removed].sort())
})

test('no account is lost to a login that has only one of two', async () => {
  const [guest, user] = [await newUser(), await newUser()]
  const tokenId = `FAKE-${user}`
  await save(
    user,
    fakePayload([
      { id: 'b1', tokenId },
      { id: 'b2', tokenId },
    ]),
  )
  // Newer than the login with two accounts.
  await save(guest, fakePayload([{ id: 'b1' }]))
  const { left } = await merge(guest, user)
  expect(new Set(left.flatMap(({ accounts }) => accounts.map(({ id }) => id)))).toEqual(new Set(['b1', 'b2']))
})

test('one login of the guest takes the place of several of the user', async () => {
  const [guest, user] = [await newUser(), await newUser()]
  const single = await save(user, fakePayload([{ id: 'c1' }, { id: 'c2' }]))
  const tokenId = `FAKE-${guest}`
  const [both] = await save(
    guest,
    fakePayload([
      { id: 'c1', tokenId },
      { id: 'c2', tokenId },
    ]),
  )
  const { merged, left } = await merge(guest, user)
  expect(left.map(({ id }) => id)).toEqual([both?.id])
  expect([...merged.removed].sort()).toEqual(single.map(({ id }) => id).sort())
})
