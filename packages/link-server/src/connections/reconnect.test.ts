import { beforeEach, describe, expect, test } from 'vitest'
import { BINANCE, COINBASE, openLink } from '../testing/link-user'
import { newUser, openSession, testBackend } from '../testing/test-backend'
import { testMesh } from '../testing/test-mesh'

const mesh = await testMesh()
const backend = testBackend({ mesh })
beforeEach(() => mesh.reset())

async function connectBinance(user: string, session = openSession(backend, user)) {
  const { linkToken, linkSessionId } = await session
  const link = await openLink(linkToken)
  const payload = await link.connect(link.integrationId ?? BINANCE)
  const answer = await backend.call(user, 'POST /connections', { body: { linkSessionId, payload } })
  return { connection: answer.body.connections[0], tokenId: payload.accessToken?.accountTokens[0]?.tokenId }
}

/** Ends the user's login at the institution. */
async function endLogin(authToken: string | undefined) {
  const answer = await fetch(`${mesh.sandboxUrl}/sandbox/end-login`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Client-Id': mesh.clientId,
      'X-Client-Secret': mesh.clientSecret,
    },
    body: JSON.stringify({ authToken, type: 'binanceInternationalDirect' }),
  })
  expect(answer.status).toBe(200)
}

const list = async (user: string) => (await backend.call(user, 'GET /connections')).body.connections

describe('a connection whose login the institution ended', () => {
  test('is marked reconnect_required, and works again under the same id and tokenId after a new login', async () => {
    const user = newUser()
    const { connection, tokenId } = await connectBinance(user)
    const holdings = `GET /connections/${connection.id}/holdings` as const
    expect((await backend.call(user, holdings)).status).toBe(200)

    await endLogin(tokenId)
    expect(await backend.call(user, holdings)).toMatchObject({
      status: 409,
      body: { code: 'reconnect_required', detail: expect.stringContaining('Binance asks for a new login') },
    })
    expect(await list(user)).toMatchObject([{ id: connection.id, status: 'reconnect_required' }])
    expect(backend.events).toContainEqual({
      type: 'connection_reconnect_required',
      connectionId: connection.id,
      brokerType: 'binanceInternationalDirect',
      requestId: expect.any(String),
    })

    const query = { connectionId: connection.id, savedAccounts: 'requested' } as const
    const session = await openSession(backend, user, 'deposit', query)
    // Link opens the institution; a token that Mesh refuses would end the session.
    expect(session.accessTokens).toEqual([])
    const again = await connectBinance(user, Promise.resolve(session))
    expect(again.tokenId).toBe(tokenId)
    expect(await list(user)).toMatchObject([{ id: connection.id, status: 'active' }])
    expect((await backend.call(user, holdings)).status).toBe(200)
  })

  test('needs a login in Link until it is connected again', async () => {
    const user = newUser()
    const { connection, tokenId } = await connectBinance(user)
    const known = async () => {
      const session = await openSession(backend, user, 'deposit', { connectionId: connection.id })
      return (await openLink(session.linkToken)).comeBack(session.accessTokens)
    }
    expect(await known()).toBe(1)
    await endLogin(tokenId)
    expect(await known()).toBe(0)
    await connectBinance(user, openSession(backend, user, 'deposit', { connectionId: connection.id }))
    expect(await known()).toBe(1)
  })

  test('is not passed to Link beside working connections', async () => {
    const user = newUser()
    const { connection, tokenId } = await connectBinance(user)
    await endLogin(tokenId)
    await backend.call(user, `GET /connections/${connection.id}/holdings`)
    const passed = async (rest?: Parameters<typeof openSession>[3]) =>
      (await openSession(backend, user, 'deposit', rest)).accessTokens.map((it) => it.brokerType)

    const { linkToken, linkSessionId } = await openSession(backend, user)
    const payload = await (await openLink(linkToken)).connect(COINBASE)
    await backend.call(user, 'POST /connections', { body: { linkSessionId, payload } })
    expect(await passed()).toEqual(['coinbase'])
    // No other account instead of the one that was asked for.
    expect(await passed({ connectionId: connection.id })).toEqual([])
    expect(await passed({ savedAccounts: 'requested', connectionId: connection.id })).toEqual([])
  })
})
