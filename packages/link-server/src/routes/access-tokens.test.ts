import { describe, expect, test } from 'vitest'
import { fakePayload, fakeToken } from '../testing/fake-payload'
import { newUser, openSession, testBackend } from '../testing/test-backend'
import { testMesh } from '../testing/test-mesh'

const mesh = await testMesh()
const backend = testBackend({ mesh })

describe('GET /access-tokens', () => {
  test('returns a user’s tokenIds, and with an intent only those of its scope', async () => {
    const user = newUser()
    const tokens = { connect: fakeToken('read'), deposit: fakeToken('write') }
    for (const intent of ['connect', 'deposit'] as const) {
      const { linkSessionId } = await openSession(backend, user, intent)
      const payload = fakePayload([{ tokenId: tokens[intent] }])
      await backend.call(user, 'POST /connections', { body: { linkSessionId, payload } })
    }
    const ask = async (query = '') => {
      const answer = await backend.call(user, `GET /access-tokens${query}`)
      expect(answer).toMatchObject({ status: 200 })
      expect(answer.headers.get('Cache-Control')).toBe('no-store')
      return answer.body.map((it: { accessToken: string }) => it.accessToken)
    }
    expect(await ask()).toEqual([tokens.deposit, tokens.connect])
    expect(await ask('?intent=deposit')).toEqual([tokens.deposit])
    expect(await ask('?intent=connect')).toEqual([tokens.connect])
    expect((await backend.call(newUser(), 'GET /access-tokens')).body).toEqual([])
  })

  test('returns the access token of an account without a tokenId, and none of a wallet or a delayed authentication', async () => {
    const user = newUser()
    const { linkSessionId } = await openSession(backend, user)
    const accessToken = fakeToken('kraken')
    const ibkr = { brokerType: 'interactiveBrokers', brokerName: 'IBKR' }
    const payloads = [
      fakePayload([{ id: '0x1' }], { brokerType: 'deFiWallet', brokerName: 'MetaMask' }),
      { delayedAuth: { refreshToken: fakeToken('later'), ...ibkr } },
      fakePayload([{ id: 'k1', accessToken }], { brokerType: 'kraken', brokerName: 'Kraken' }),
    ]
    for (const payload of payloads) {
      await backend.call(user, 'POST /connections', { body: { linkSessionId, payload } })
    }
    const { body } = await backend.call(user, 'GET /connections')
    const kinds = body.connections.map((it: { kind: string }) => it.kind)
    expect(kinds).toEqual(['wallet', 'delayed', 'unmanaged'])

    const kraken = {
      accessToken,
      brokerType: 'kraken',
      brokerName: 'Kraken',
      accountId: 'k1',
      accountName: 'Account k1',
    }
    expect((await backend.call(user, 'GET /access-tokens')).body).toEqual([kraken])
    expect((await openSession(backend, user)).accessTokens).toEqual([kraken])
    for (const { id: connectionId, canSkipLogin } of body.connections) {
      const { accessTokens } = await openSession(backend, user, 'deposit', { connectionId })
      expect(accessTokens).toEqual(canSkipLogin ? [kraken] : [])
    }
  })

  test('refuses an unknown intent', async () => {
    expect(await backend.call(newUser(), 'GET /access-tokens?intent=toString')).toMatchObject({
      status: 400,
      body: { code: 'unknown_intent' },
    })
  })
})
