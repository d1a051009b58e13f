import { describe, expect, test } from 'vitest'
import { COINBASE, openLink } from '../testing/link-user'
import { newUser, testBackend } from '../testing/test-backend'
import { testSandbox } from '../testing/test-sandbox'

describe('the whole way, against the sandbox', () => {
  test('connects, comes back without a login, deposits, disconnects', async () => {
    const mesh = await testSandbox()
    const backend = testBackend({ mesh })
    const user = newUser()

    const first = await backend.call(user, 'POST /link-token', {
      body: { intent: 'deposit', params: { asset: 'USDC' } },
    })
    expect(first).toMatchObject({ status: 200, body: { expiresInSeconds: 600, accessTokens: [] } })
    const link = await openLink(first.body.linkToken)
    const payload = await link.connect(COINBASE)
    const saved = await backend.call(user, 'POST /connections', {
      body: { linkSessionId: first.body.linkSessionId, payload },
    })
    expect(saved.body.connections).toMatchObject([
      { kind: 'managed', brokerType: 'coinbase', brokerName: 'Coinbase', scope: 'write', status: 'active' },
    ])
    const [{ id }] = saved.body.connections
    expect((await backend.call(user, 'GET /connections')).body).toEqual(saved.body)

    const holdings = await backend.call(user, `GET /connections/${id}/holdings`)
    expect(holdings).toMatchObject({
      status: 200,
      body: { connectionId: id, totalInFiat: expect.any(Number) },
    })

    const second = await backend.call(user, 'POST /link-token', {
      body: { intent: 'deposit', params: { asset: 'USDC' }, connectionId: id },
    })
    const again = await openLink(second.body.linkToken)
    expect(again.integrationId).toBe(COINBASE)
    expect(await again.comeBack(second.body.accessTokens)).toBe(1)

    const transfer = await again.transfer('USDC', 25)
    const reported = await backend.call(user, 'POST /transfers', {
      body: { linkSessionId: second.body.linkSessionId, transfer },
    })
    expect(reported).toMatchObject({
      status: 200,
      body: { status: 'unconfirmed', symbol: 'USDC', amount: 25 },
    })
    const listed = await backend.call(user, 'GET /transfers')
    expect(listed.body.transfers).toMatchObject([{ id: transfer.transferId, brokerName: 'Coinbase' }])
    expect(['pending', 'succeeded']).toContain(listed.body.transfers[0].status)

    expect((await backend.call(user, `DELETE /connections/${id}`)).status).toBe(204)
    expect((await backend.call(user, 'GET /connections')).body).toEqual({ connections: [] })
    const third = await backend.call(user, 'POST /link-token', { body: { intent: 'connect' } })
    expect(await (await openLink(third.body.linkToken)).comeBack(second.body.accessTokens)).toBe(0)
  })
})
