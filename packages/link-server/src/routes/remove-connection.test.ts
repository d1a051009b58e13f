import { beforeEach, describe, expect, test } from 'vitest'
import { fakePayload, fakeToken } from '../testing/fake-payload'
import { COINBASE, KRAKEN, openLink } from '../testing/link-user'
import { newUser, openSession, testBackend } from '../testing/test-backend'
import { testMesh } from '../testing/test-mesh'

const mesh = await testMesh()
const backend = testBackend({ mesh })
/** Does not wait long for a Mesh that hangs. */
const impatient = testBackend({ mesh: { ...mesh, timeoutMs: 300 } })
beforeEach(() => mesh.reset())

/** Connects an account in the sandbox. */
async function connect(user: string, integrationId = COINBASE) {
  const { linkToken, linkSessionId } = await openSession(backend, user)
  const payload = await (await openLink(linkToken)).connect(integrationId)
  const saved = await backend.call(user, 'POST /connections', { body: { linkSessionId, payload } })
  return { id: saved.body.connections[0].id as string, payload }
}

async function count(user: string) {
  return (await backend.call(user, 'GET /connections')).body.connections.length
}

describe('DELETE /connections/:id', () => {
  test.each([
    ['tokenId', COINBASE],
    ['access token', KRAKEN],
  ])('revokes the %s at Mesh and deletes it', async (_, integrationId) => {
    const user = newUser()
    const { id, payload } = await connect(user, integrationId)
    const answer = await backend.call(user, `DELETE /connections/${id}`)
    expect(answer).toMatchObject({ status: 204, body: '' })
    expect(await count(user)).toBe(0)

    const token = payload.accessToken?.accountTokens[0]
    const sent = JSON.parse(mesh.calls.findLast(({ method }) => method === 'DELETE')?.body ?? '{}')
    expect(sent).toEqual({
      authToken: token?.tokenId ?? token?.accessToken,
      type: payload.accessToken?.brokerType,
    })
    const balances = await fetch(`${mesh.sandboxUrl}/api/v1/holdings/get`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Client-Id': mesh.clientId,
        'X-Client-Secret': mesh.clientSecret,
      },
      body: JSON.stringify(sent),
    })
    expect(await balances.json()).toMatchObject({
      content: { status: 'failed', errorMessage: 'Unauthorized token' },
    })
  })

  test.each([
    ['hang' as const],
    ['disconnect' as const],
    [{ status: 500 }],
    [{ status: 404, body: 'nothing here' }],
    [{ status: 401 }],
  ])('disconnects at once when Mesh answers %j, and is revoked later', async (fault) => {
    const user = newUser()
    const { id, payload } = await connect(user)
    mesh.fail('/api/v1/account', fault)
    expect((await impatient.call(user, `DELETE /connections/${id}`)).status).toBe(204)
    expect(impatient.events).toContainEqual(
      expect.objectContaining({ type: 'connection_removed', connectionId: id, isRevoked: false }),
    )
    expect(await count(user)).toBe(0)
    expect((await backend.call(user, `GET /connections/${id}/holdings`)).status).toBe(404)
    expect((await backend.call(user, 'GET /access-tokens')).body).toEqual([])

    const other = newUser()
    const { linkSessionId } = await openSession(backend, other)
    expect(
      await backend.call(other, 'POST /connections', { body: { linkSessionId, payload } }),
    ).toMatchObject({ status: 409, body: { code: 'connection_held_by_other_user' } })
  })

  test('deletes a connection that Mesh does not know', async () => {
    const user = newUser()
    const { linkSessionId } = await openSession(backend, user)
    const saved = await backend.call(user, 'POST /connections', {
      body: { linkSessionId, payload: fakePayload() },
    })
    const { id } = saved.body.connections[0]
    expect((await backend.call(user, `DELETE /connections/${id}`)).status).toBe(204)
    expect(await count(user)).toBe(0)
  })

  test('deletes a delayed connection without calling Mesh, because there is no token yet', async () => {
    const user = newUser()
    const { linkSessionId } = await openSession(backend, user)
    const delayedAuth = {
      refreshToken: fakeToken('later'),
      brokerType: 'interactiveBrokers',
      brokerName: 'IBKR',
    }
    const saved = await backend.call(user, 'POST /connections', {
      body: { linkSessionId, payload: { delayedAuth } },
    })
    mesh.reset()
    const { id } = saved.body.connections[0]
    expect((await backend.call(user, `DELETE /connections/${id}`)).status).toBe(204)
    expect(mesh.calls).toEqual([])
  })

  test('does not touch another user’s connection', async () => {
    const owner = newUser()
    const { id } = await connect(owner)
    mesh.reset()
    expect(await backend.call(newUser(), `DELETE /connections/${id}`)).toMatchObject({
      status: 404,
      body: { code: 'connection_not_found' },
    })
    expect(mesh.calls).toEqual([])
    expect(await count(owner)).toBe(1)
  })
})
