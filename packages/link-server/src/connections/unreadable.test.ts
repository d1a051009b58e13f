import { beforeEach, describe, expect, test } from 'vitest'
import { createDatabase } from '../storage/database'
import { fakePayload, fakeToken } from '../testing/fake-payload'
import { testConnections } from '../testing/test-connections'
import { testStorage } from '../testing/test-storage'
import { listAccessTokens } from './list-access-tokens'
import { listConnections } from './list-connections'
import { readHoldings } from './read-holdings'
import { removeConnection } from './remove-connection'

const db = await createDatabase(testStorage).open()
const { services, events, mesh, newUser, save } = await testConnections(db)

/** Two accounts; the sealed tokens of the first are another row's. */
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

describe('a connection whose tokens do not open', () => {
  test('has to be connected again, and is told of once; the others go on', async () => {
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

  test('is not passed to Link, and leaves its place to another', async () => {
    const { user, broken } = await withOneBroken()
    expect(await listAccessTokens(services, { userKey: user })).toMatchObject([
      { accessToken: expect.stringContaining('whole') },
    ])
    expect(await listAccessTokens(services, { userKey: user, which: 'one' })).toHaveLength(1)
    expect(await listAccessTokens(services, { userKey: user, which: 'one', connectionId: broken })).toEqual(
      [],
    )
    expect(ofType('connection_unreadable')).toHaveLength(1)
  })

  test('has no balances, while the other account has', async () => {
    const { user, broken, whole } = await withOneBroken()
    await expect(readHoldings(services, user, broken)).rejects.toMatchObject({
      code: 'reconnect_required',
      status: 409,
    })
    expect(await readHoldings(services, user, whole)).toMatchObject({ connectionId: whole, totalInFiat: 0 })
  })

  test('can be removed, with word to whoever has to revoke it by hand', async () => {
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
