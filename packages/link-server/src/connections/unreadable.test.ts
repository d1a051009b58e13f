import { beforeEach, describe, expect, test } from 'vitest'
import { fakePayload, fakeToken } from '../testing/fake-payload'
import { testConnections } from '../testing/test-connections'
import { testDb as db } from '../testing/test-database'
import { listAccessTokens } from './list-access-tokens'
import { listConnections } from './list-connections'
import { readHoldings } from './read-holdings'
import { removeConnection } from './remove-connection'

const { services, events, mesh, newUser, save } = await testConnections()

/** A user with two connections. The sealed tokens of the first come from another row, so they cannot be opened. */
async function withOneBroken() {
  const user = await newUser()
  const payload = fakePayload([{ tokenId: fakeToken('broken') }])
  const [broken] = await save(user, payload)
  const [whole] = await save(user, fakePayload([{ tokenId: fakeToken('whole') }]))
  await listConnections(services, user)
  const { sealed_tokens } = await db
    .selectFrom('mesh_link_connections')
    .select('sealed_tokens')
    .where('id', '=', whole?.id ?? '')
    .executeTakeFirstOrThrow()
  await db
    .updateTable('mesh_link_connections')
    .set({ sealed_tokens })
    .where('id', '=', broken?.id ?? '')
    .execute()
  events.length = 0
  return { user, payload, broken: broken?.id ?? '', whole: whole?.id ?? '' }
}

const ofType = (type: string) => events.filter((event) => event.type === type)

beforeEach(() => {
  mesh.getHoldings = async () => []
})

describe('a connection whose tokens cannot be opened', () => {
  test('must be connected again, emits one event, and does not affect other connections', async () => {
    const { user, broken, whole } = await withOneBroken()
    for (let i = 0; i < 2; i++) {
      const list = await listConnections(services, user)
      expect(list.map(({ id, status }) => [id, status])).toEqual([
        [broken, 'reconnect_required'],
        [whole, 'active'],
      ])
    }
    expect(events).toEqual([{ type: 'connection_unreadable', connectionId: broken, brokerType: 'coinbase' }])
  })

  test('is not passed to Link; other connections are, unless only this one was requested', async () => {
    const { user, broken } = await withOneBroken()
    expect(await listAccessTokens(services, { userKey: user })).toMatchObject([
      { accessToken: expect.stringContaining('whole') },
    ])
    const requested = { userKey: user, which: 'requested', connectionId: broken } as const
    expect(await listAccessTokens(services, requested)).toEqual([])
    expect(ofType('connection_unreadable')).toHaveLength(1)
  })

  test('has no balances, but other connections have', async () => {
    const { user, broken, whole } = await withOneBroken()
    await expect(readHoldings(services, user, broken)).rejects.toMatchObject({
      code: 'reconnect_required',
      status: 409,
    })
    expect(await readHoldings(services, user, whole)).toMatchObject({ connectionId: whole, totalInFiat: 0 })
  })

  test('can be disconnected, with an event that it must be revoked by hand', async () => {
    const { user, broken, payload } = await withOneBroken()
    await removeConnection(services, user, broken)
    expect(events.map(({ type }) => type)).toEqual([
      'connection_unreadable',
      'revocation_given_up',
      'connection_removed',
    ])
    expect(await listConnections(services, user)).toHaveLength(1)
    await save(await newUser(), payload)
  })

  test('can be connected again', async () => {
    const { user, broken, payload } = await withOneBroken()
    await listConnections(services, user)
    await save(user, payload)
    expect((await listConnections(services, user))[0]).toMatchObject({ id: broken, status: 'active' })
  })
})
