import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { askControl } from '../testing/ask-control'
import { clientOf } from '../testing/client-of'
import { ADDRESS, BASE, COINBASE } from '../testing/known'
import { failureOf, linkClient } from '../testing/link-client'
import { manualTime } from '../testing/manual-time'
import { startTestSandbox } from '../testing/start-test-sandbox'
import { temporaryFolder } from '../testing/temporary-folder'

const coinbase = { type: 'coinbase' as never }
const transferOptions = { toAddresses: [{ networkId: BASE, symbol: 'USDC', address: ADDRESS }] }
type TestSandbox = Awaited<ReturnType<typeof startTestSandbox>>

async function made(sandbox: TestSandbox, options: object = {}) {
  const { status, content } = await askControl(sandbox, 'POST clients', options)
  expect(status).toBe(200)
  return { ...content, apiUrl: sandbox.apiUrl, linkUrl: sandbox.linkUrl, ...clientOf(sandbox, content) }
}

describe('a client made by the control API', () => {
  test('has its own credentials and name, and Link on the same port', async () => {
    const sandbox = await startTestSandbox()
    const client = await made(sandbox, { clientName: 'Harbor', allowedOrigins: ['https://harbor.example'] })
    expect(client.clientId).not.toBe(sandbox.clientId)
    const { session } = await client.link('user-1')
    expect(session.clientName).toBe('Harbor')
    const page = await fetch(`${sandbox.linkUrl}/b2b-iframe/${client.clientId}/broker-connect`)
    expect(page.headers.get('Content-Security-Policy')).toMatch(/frame-ancestors https:\/\/harbor\.example$/)
  })

  test('shares nothing with another: secrets, tokens, balances, link tokens, sessions, clock', async () => {
    const sandbox = await startTestSandbox({}, manualTime())
    const [one, two] = [await made(sandbox), await made(sandbox)]
    const mixed = clientOf(sandbox, { clientId: one.clientId, clientSecret: two.clientSecret })
    expect((await mixed.api.v1StatusList()).status).toBe(401)

    const link = await one.link('user-1', { transferOptions })
    const { connectionKey, payload } = await link.connectAs(COINBASE, 'MeshUSDC')
    const { previewId } = await link.preview({ connectionKey, symbol: 'USDC', networkId: BASE, amount: 100 })
    await link.execute(previewId, '123456')
    const authToken = payload.accountTokens[0]?.tokenId ?? ''
    expect((await two.api.v1HoldingsValueCreate({ ...coinbase, authToken })).status).toBe(400)
    const other = await (await two.link('user-1', { transferOptions })).connectAs(COINBASE, 'MeshUSDC')
    expect(other.payload.accountTokens[0]?.tokenId).not.toBe(authToken)
    const { data } = await two.api.v1HoldingsGetCreate({
      ...coinbase,
      authToken: other.payload.accountTokens[0]?.tokenId ?? '',
    })
    expect(data.content?.cryptocurrencyPositions?.[0]?.amount).toBe(10_000_000)

    const thief = linkClient(sandbox.linkUrl)
    thief.useKey(link.session.sessionKey, two.clientId)
    expect(await failureOf(thief.login(COINBASE, 'Mesh'))).toMatchObject({ code: 'session_unknown' })
    const { data: token } = await one.api.v1LinktokenCreate({ userId: 'user-1' })
    const url = Buffer.from(token.content?.linkToken ?? '', 'base64').toString()
    const moved = url.replace(one.clientId, two.clientId)
    expect(await failureOf(thief.open(Buffer.from(moved).toString('base64')))).toMatchObject({
      code: 'token_unknown',
    })

    await askControl(one, 'POST clock', { advanceSeconds: 60 })
    expect((await askControl(two, 'GET clock')).content.now).toBe('2026-01-01T00:00:00.000Z')
    await askControl(two, 'POST reset')
    expect((await one.api.v1HoldingsGetCreate({ ...coinbase, authToken })).status).toBe(200)
  })

  test('is listed without its secrets, and gone once removed', async () => {
    const dataDir = await temporaryFolder()
    const sandbox = await startTestSandbox({ dataDir })
    const client = await made(sandbox, { clientName: 'Harbor', seed: 'a-seed' })
    const { content } = await askControl(sandbox, 'GET clients')
    expect(content.items).toEqual([
      {
        clientId: client.clientId,
        clientName: 'Harbor',
        settleAfterSeconds: 4,
        allowedOrigins: [],
        brokerTypes: 'production',
        webhookDelivery: 'mesh',
      },
    ])
    expect((await askControl(sandbox, `DELETE clients/${client.clientId}`)).status).toBe(200)
    expect((await client.api.v1StatusList()).status).toBe(401)
    expect((await askControl(sandbox, 'GET clients')).content.items).toEqual([])
    expect(await readdir(join(dataDir, 'clients'))).toEqual([])
    expect((await askControl(sandbox, `DELETE clients/${client.clientId}`)).status).toBe(400)
  })

  test('is still there after a restart, with its data', async () => {
    const dataDir = await temporaryFolder()
    const first = await startTestSandbox({ dataDir })
    const client = await made(first, { clientName: 'Harbor' })
    const { payload } = await (await client.link('user-1')).connectAs(COINBASE, 'Mesh')
    await first.close()
    const second = await startTestSandbox({ dataDir })
    const again = clientOf(second, client)
    const authToken = payload.accountTokens[0]?.tokenId ?? ''
    expect((await again.api.v1HoldingsGetCreate({ ...coinbase, authToken })).status).toBe(200)
    expect((await again.link('user-1')).session.clientName).toBe('Harbor')
  })

  test('can’t create clients, and the sandbox’s own client can’t be removed', async () => {
    const sandbox = await startTestSandbox()
    const client = await made(sandbox)
    for (const call of ['GET clients', 'POST clients', `DELETE clients/${client.clientId}`]) {
      expect((await askControl(client, call, call.startsWith('GET') ? undefined : {})).status).toBe(403)
    }
    const { status, answer } = await askControl(sandbox, `DELETE clients/${sandbox.clientId}`)
    expect([status, answer.message]).toEqual([400, expect.stringMatching(/own client can’t be removed/)])
  })
})

test.each([
  [{ webhookUrl: 'ftp://example.com' }, /webhook URL/],
  [{ clientName: ' ' }, /client name/],
  [{ seed: '' }, /seed/],
  [{ settleAfterSeconds: -1 }, /time to settle/],
  [{ allowedOrigins: ['*'] }, /allowed origin/],
  [{ clientName: 1 }, /clientName/],
  [{ nope: 1 }, /nrecognized key/],
])('%j creates no client', async (options, message) => {
  const sandbox = await startTestSandbox()
  const { status, answer } = await askControl(sandbox, 'POST clients', options)
  expect(status).toBe(400)
  expect(answer.message).toMatch(message)
  expect((await askControl(sandbox, 'GET clients')).content.items).toEqual([])
})

test('two clients can’t have the same seed, not even when they are created at the same time', async () => {
  const sandbox = await startTestSandbox({ dataDir: await temporaryFolder() })
  const asked = await Promise.all([1, 2].map(() => askControl(sandbox, 'POST clients', { seed: 'same' })))
  expect(asked.map(({ status }) => status).sort()).toEqual([200, 400])
})

test('a client created in code can do everything that the control API can', async () => {
  const sandbox = await startTestSandbox({}, manualTime())
  const client = await sandbox.createClient({ clientName: 'Harbor' })
  await client.clock.advance(1000)
  expect(client.clock.now() - sandbox.clock.now()).toBe(1000)
  await client.connect({ userId: 'user-1', integrationId: COINBASE, username: 'Mesh' })
  await client.restore(client.snapshot())
  await client.reset()
  await client.remove()
  expect((await clientOf(sandbox, client).api.v1StatusList()).status).toBe(401)
})
