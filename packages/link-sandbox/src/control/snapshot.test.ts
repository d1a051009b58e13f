import { describe, expect, test, vi } from 'vitest'
import { askControl } from '../testing/ask-control'
import { ADDRESS, BASE, COINBASE } from '../testing/known'
import { failureOf } from '../testing/link-client'
import { manualTime } from '../testing/manual-time'
import { startTestSandbox } from '../testing/start-test-sandbox'
import { temporaryFolder } from '../testing/temporary-folder'

const coinbase = { type: 'coinbase' as never }
const transferOptions = { toAddresses: [{ networkId: BASE, symbol: 'USDC', address: ADDRESS }] }
type TestSandbox = Awaited<ReturnType<typeof startTestSandbox>>

async function balance({ api }: TestSandbox, authToken: string) {
  const { data } = await api.v1HoldingsGetCreate({ ...coinbase, authToken })
  return data.content?.errorMessage || data.content?.cryptocurrencyPositions?.[0]?.amount
}

async function send(sandbox: TestSandbox, amount: number) {
  const link = await sandbox.link('user-1', { transferOptions })
  const { connectionKey, payload } = await link.connectAs(COINBASE, 'MeshUSDC')
  const { previewId } = await link.preview({ connectionKey, symbol: 'USDC', networkId: BASE, amount })
  await link.execute(previewId, '123456')
  return payload.accountTokens[0]?.tokenId ?? ''
}

describe('a snapshot', () => {
  test('restores balances, tokens, open sessions and the clock, through JSON', async () => {
    const time = manualTime()
    const sandbox = await startTestSandbox({}, time)
    const tokenId = await send(sandbox, 100)
    const open = await sandbox.link('user-1')
    const before = await balance(sandbox, tokenId)
    const { content: document } = await askControl(sandbox, 'GET snapshot')

    await send(sandbox, 50)
    await sandbox.api.v1AccountDelete({ ...coinbase, authToken: tokenId })
    await askControl(sandbox, 'POST clock', { advanceSeconds: 86_400 })
    expect(await balance(sandbox, tokenId)).toBe('Unauthorized token')

    expect((await askControl(sandbox, 'PUT snapshot', document)).status).toBe(200)
    expect(await balance(sandbox, tokenId)).toBe(before)
    expect((await open.login(COINBASE, 'Mesh')).challengeKey).toBeTruthy()
    expect((await askControl(sandbox, 'GET clock')).content.now).toBe('2026-01-01T00:00:00.000Z')
  })

  test('restores pending transfers: they settle in time', async () => {
    const time = manualTime()
    const sandbox = await startTestSandbox({}, time)
    const status = async () =>
      (await sandbox.api.v1TransfersManagedMeshList()).data.content?.items?.map((item) => item.status)
    await send(sandbox, 100)
    const document = sandbox.snapshot()
    await sandbox.clock.advance(4000)
    expect(await status()).toEqual(['succeeded'])
    await sandbox.restore(document)
    expect(await status()).toEqual(['pending'])
    time.advance(4000)
    await vi.waitFor(async () => expect(await status()).toEqual(['succeeded']))
  })

  test('contains no credentials, and can be restored more than once', async () => {
    const sandbox = await startTestSandbox()
    const tokenId = await send(sandbox, 1)
    const document = sandbox.snapshot()
    for (const name of ['clientSecret', 'readClientSecret', 'webhookSecret'] as const) {
      expect(JSON.stringify(document)).not.toContain(sandbox[name])
    }
    const before = await balance(sandbox, tokenId)
    for (const amount of [1, 2]) {
      await sandbox.restore(document)
      await send(sandbox, amount)
    }
    await sandbox.restore(document)
    expect(await balance(sandbox, tokenId)).toBe(before)
  })

  test('survives a restart after it was restored', async () => {
    const dataDir = await temporaryFolder()
    const first = await startTestSandbox({ dataDir })
    const tokenId = await send(first, 100)
    const document = first.snapshot()
    await first.reset()
    await first.restore(document)
    await first.close()
    const second = await startTestSandbox({ dataDir })
    expect(await balance(second, tokenId)).toBe(9_999_899.95)
    // It is still a snapshot of this client.
    await second.restore(document)
  })

  test('can be restored with its names in any order', async () => {
    const sandbox = await startTestSandbox()
    await send(sandbox, 1)
    const turned = Object.fromEntries(Object.entries(sandbox.snapshot()).reverse())
    await sandbox.restore(JSON.parse(JSON.stringify(turned, undefined, 2)))
  })
})

describe('a document that is not a snapshot', () => {
  const changes: [string, (document: ReturnType<TestSandbox['snapshot']>) => unknown][] = [
    ['null', () => null],
    ['a list', () => []],
    ['of another format', (document) => ({ ...document, format: 'x' })],
    ['of another version', (document) => ({ ...document, version: 1 })],
    ['of another client', (document) => ({ ...document, clientId: 'other' })],
    ['without a checksum', ({ checksum: _, ...rest }) => rest],
    ['with another time', (document) => ({ ...document, now: '2020-01-01T00:00:00.000Z' })],
    [
      'with a record more',
      (document) => ({ ...document, state: { ...document.state, spent: [['x', '1']] } }),
    ],
  ]
  test.each(changes)('%s is a bad request and changes nothing', async (_, change) => {
    const sandbox = await startTestSandbox()
    const tokenId = await send(sandbox, 100)
    const wrong = change(sandbox.snapshot())
    const { status, answer } = await askControl(sandbox, 'PUT snapshot', wrong)
    expect({ status, answer }).toMatchObject({ status: 400, answer: { status: 'badRequest' } })
    expect(answer.message).toMatch(/snapshot/)
    expect(await balance(sandbox, tokenId)).toBe(9_999_899.95)
  })
})

test('a reset deletes all data, resets the clock, and cancels all timers', async () => {
  const time = manualTime()
  const sandbox = await startTestSandbox({}, time)
  const tokenId = await send(sandbox, 100)
  const link = await sandbox.link('user-1')
  await sandbox.clock.freeze()
  await sandbox.clock.advance(1000)
  expect((await askControl(sandbox, 'POST reset')).status).toBe(200)
  expect(await balance(sandbox, tokenId)).toBe('Unauthorized token')
  expect(await failureOf(link.login(COINBASE, 'Mesh'))).toMatchObject({ code: 'session_unknown' })
  expect((await askControl(sandbox, 'GET clock')).content).toEqual({
    now: '2026-01-01T00:00:00.000Z',
    isFrozen: false,
  })
  expect(time.pending()).toEqual([])
  expect(await balance(sandbox, await send(sandbox, 1))).toBe(9_999_998.95)
})
