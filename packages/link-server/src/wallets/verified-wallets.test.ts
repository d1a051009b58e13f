import { beforeEach, describe, expect, test } from 'vitest'
import { newUser, openSession, testBackend } from '../testing/test-backend'
import { testDb, userKeyOf } from '../testing/test-database'
import { testMesh } from '../testing/test-mesh'

const mesh = await testMesh()
const backend = testBackend({ mesh })
beforeEach(() => mesh.reset())

/** Sets the records that Mesh returns. */
function meshVerified(...verifications: unknown[]) {
  mesh.fail('/wallets/verify', { status: 200, body: { status: 'ok', content: { verifications } } })
}

const record = {
  address: '0xFa4e',
  xPubKey: null,
  networkType: 'evm',
  verificationMethod: 'signedMessage',
  message: 'I own this wallet',
  signedMessageHash: '0xfake-signature',
  timestamp: 1_767_225_600,
}

describe('verified wallets', () => {
  test('come from Mesh, with the record for the integrator, and are stored once', async () => {
    const user = newUser()
    await openSession(backend, user, 'connect')
    mesh.calls.length = 0
    meshVerified(
      { ...record, userId: userKeyOf(user) },
      { ...record, userId: 'somebody else', address: '0xE1' },
    )
    const expected = {
      address: '0xFa4e',
      networkType: 'evm',
      method: 'signedMessage',
      message: 'I own this wallet',
      signedMessageHash: '0xfake-signature',
      verifiedAt: '2026-01-01T00:00:00.000Z',
    }
    expect(await backend.handler.verifiedWallets({ userId: user })).toEqual([expected])
    expect(await backend.handler.verifiedWallets({ userId: user, address: '0xFa4e' })).toEqual([expected])
    const queries = mesh.calls.map(({ path }) => new URLSearchParams(path.split('?')[1]))
    expect(queries.map((query) => [query.get('UserId'), query.get('Address')])).toEqual([
      [userKeyOf(user), null],
      [userKeyOf(user), '0xFa4e'],
    ])
    const kept = await testDb
      .selectFrom('mesh_link_wallets')
      .selectAll()
      .where('user_key', '=', userKeyOf(user))
      .execute()
    expect(kept).toHaveLength(1)
    expect(kept[0]).toMatchObject({ message: 'I own this wallet', signed_message_hash: '0xfake-signature' })
    expect(backend.events.filter(({ type }) => type === 'wallet_verified')).toHaveLength(1)
  })

  test('are shown to the page without the signed message', async () => {
    meshVerified(record)
    const { status, body } = await backend.call(newUser(), 'GET /wallets?address=0xFa4e')
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        wallets: [
          {
            address: '0xFa4e',
            networkType: 'evm',
            method: 'signedMessage',
            verifiedAt: '2026-01-01T00:00:00.000Z',
          },
        ],
      },
    })
  })

  test('are an empty list when Mesh has none, and an error when Mesh cannot be reached', async () => {
    meshVerified()
    expect((await backend.call(newUser(), 'GET /wallets')).body).toEqual({ wallets: [] })
    mesh.fail('/wallets/verify', { status: 500 })
    expect(await backend.call(newUser(), 'GET /wallets')).toMatchObject({
      status: 502,
      body: { code: 'mesh_unavailable' },
    })
  })
})
