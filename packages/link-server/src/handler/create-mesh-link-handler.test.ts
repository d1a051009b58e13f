import { describe, expect, test, vi } from 'vitest'
import { MeshLinkConfigError } from '../problems/mesh-link-config-error'
import { COINBASE, openLink } from '../testing/link-user'
import { newUser, testBackend } from '../testing/test-backend'
import { TEST_SECRET, testStorage } from '../testing/test-database'
import { testIntents } from '../testing/test-intents'
import { testSandbox } from '../testing/test-mesh'
import { createMeshLinkHandler } from './create-mesh-link-handler'
import type { MeshLinkHandlerOptions } from './options'

describe('a complete flow, against the sandbox', () => {
  test('connects, returns without a login, deposits and disconnects', async () => {
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
      body: { status: 'unconfirmed', symbol: 'USDC', amount: '25' },
    })
    const listed = await backend.call(user, 'GET /transfers')
    expect(listed.body.transfers).toMatchObject([{ id: transfer.transferId, brokerName: 'Coinbase' }])
    expect(['pending', 'succeeded']).toContain(listed.body.transfers[0].status)

    expect((await backend.call(user, `DELETE /connections/${id}`)).status).toBe(204)
    expect((await backend.call(user, 'GET /connections')).body).toEqual({ connections: [] })
    const third = await backend.call(user, 'POST /link-token', {
      body: { intent: 'deposit', params: { asset: 'USDC' } },
    })
    const stranger = await openLink(third.body.linkToken)
    await expect(stranger.comeBack(second.body.accessTokens)).rejects.toThrow('accounts_refused')
  })
})

describe('set-up', () => {
  const request = () => new Request('https://app.example/api/mesh/healthz')
  const right: MeshLinkHandlerOptions = {
    mesh: { apiUrl: 'http://127.0.0.1:9', clientId: 'id', clientSecret: 'FAKE-SECRET' },
    intents: testIntents,
    authenticate: () => null,
    encryptionSecret: TEST_SECRET,
    storage: testStorage,
  }

  test('opens, reads and checks nothing before the first request', async () => {
    const createDialect = vi.fn(testStorage.createDialect)
    const options = vi.fn(() => ({
      ...right,
      storage: { ...testStorage, createDialect, key: 'never opened' },
    }))
    const handler = createMeshLinkHandler(options)
    createMeshLinkHandler({} as MeshLinkHandlerOptions)
    expect(options).not.toHaveBeenCalled()
    expect((await handler(request())).status).toBe(200)
    expect(options).toHaveBeenCalledTimes(1)
    expect(createDialect).not.toHaveBeenCalled()
    await handler.close()
  })

  test('ready() names wrong options, and a caller gets not_configured', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const handler = createMeshLinkHandler(async () => ({ ...right, encryptionSecret: 'short' }))
    await expect(handler.ready()).rejects.toThrow(MeshLinkConfigError)
    const answer = await handler(request())
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ code: 'not_configured' })
    expect(log).toHaveBeenCalledWith(expect.stringContaining('healthz'), expect.any(MeshLinkConfigError))
    log.mockRestore()
  })

  test('tries a failed set-up again', async () => {
    let isCorrected = false
    const handler = createMeshLinkHandler(() => {
      if (!isCorrected) throw new MeshLinkConfigError(['MESH_CLIENT_ID is not set.'])
      return right
    })
    await expect(handler.ready()).rejects.toThrow('MESH_CLIENT_ID')
    isCorrected = true
    await handler.ready()
    await handler.close()
  })

  test('refuses to start with a secret that does not open the keys', async () => {
    const handler = createMeshLinkHandler({
      ...right,
      encryptionSecret: 'another obviously fake secret of 48 bytes or so',
    })
    await expect(handler.ready()).rejects.toThrow(MeshLinkConfigError)
    const changing = createMeshLinkHandler({
      ...right,
      encryptionSecret: ['another obviously fake secret of 48 bytes', TEST_SECRET],
    })
    await changing.ready()
    await changing.close()
  })
})
