import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { askControl } from '../testing/ask-control'
import { ADDRESS, BASE, COINBASE } from '../testing/known'
import { failureOf } from '../testing/link-client'
import { manualTime } from '../testing/manual-time'
import { startTestSandbox } from '../testing/start-test-sandbox'
import { temporaryFolder } from '../testing/temporary-folder'

type Webhook = { TransferStatus: string; EventId: string; SentTimestamp: number }

const START = Date.UTC(2026, 0, 1)
const transferOptions = { toAddresses: [{ networkId: BASE, symbol: 'USDC', address: ADDRESS }] }

/** An integrator that answers `status` and stores the webhooks. */
async function integrator(status: number) {
  const received: Webhook[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    received.push(JSON.parse(body))
    response.writeHead(status).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { webhookUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, received }
}

async function send(sandbox: Awaited<ReturnType<typeof startTestSandbox>>) {
  const link = await sandbox.link('user-1', { transferOptions })
  const { connectionKey } = await link.connectAs(COINBASE, 'Mesh')
  const { previewId } = await link.preview({ connectionKey, symbol: 'USDC', networkId: BASE, amount: 5 })
  await link.execute(previewId, '123456')
}

test('answers the time of the clock', async () => {
  const sandbox = await startTestSandbox({}, manualTime())
  const { content } = await askControl(sandbox, 'GET clock')
  expect(content).toEqual({ now: '2026-01-01T00:00:00.000Z', isFrozen: false })
})

test('a clock moved by ten minutes makes a link token expire', async () => {
  const sandbox = await startTestSandbox({}, manualTime())
  const { data } = await sandbox.api.v1LinktokenCreate({ userId: 'user-1' })
  const link = await sandbox.link('user-2')
  const { content } = await askControl(sandbox, 'POST clock', { advanceSeconds: 600 })
  expect(content.now).toBe('2026-01-01T00:10:00.000Z')
  expect(await failureOf(link.open(data.content?.linkToken))).toMatchObject({ code: 'token_expired' })
})

describe('a move', () => {
  test('runs everything that becomes due, in order, before it answers', async () => {
    const { webhookUrl, received } = await integrator(200)
    const sandbox = await startTestSandbox(
      { webhookUrl, settleAfterSeconds: 86_400, webhookTimeoutMs: 10_000 },
      manualTime(),
    )
    await send(sandbox)
    await askControl(sandbox, 'POST clock', { set: '2026-01-03T00:00:00Z' })
    expect(received.map(({ TransferStatus }) => TransferStatus)).toEqual(['Pending', 'Succeeded'])
    expect(received.map(({ SentTimestamp }) => SentTimestamp)).toEqual([START / 1000, START / 1000 + 86_400])
    const { data } = await sandbox.api.v1TransfersManagedMeshList()
    expect(data.content?.items?.[0]?.status).toBe('succeeded')
  })

  test('runs all retries of a webhook that is never accepted', async () => {
    const { webhookUrl, received } = await integrator(500)
    const sandbox = await startTestSandbox(
      { webhookUrl, settleAfterSeconds: 86_400, webhookTimeoutMs: 10_000 },
      manualTime(),
    )
    await send(sandbox)
    await askControl(sandbox, 'POST clock', { advanceSeconds: 3600 })
    expect(received).toHaveLength(10)
    expect(new Set(received.map(({ EventId }) => EventId)).size).toBe(1)
  })

  test('survives a restart, and so does a frozen clock', async () => {
    const dataDir = await temporaryFolder()
    const time = manualTime()
    const first = await startTestSandbox({ dataDir }, time)
    await askControl(first, 'POST clock', { advanceSeconds: 60 })
    await first.close()
    time.advance(1000)
    const second = await startTestSandbox({ dataDir }, time)
    expect((await askControl(second, 'GET clock')).content.now).toBe('2026-01-01T00:01:01.000Z')
    await askControl(second, 'POST clock', { freeze: true })
    await second.close()
    time.advance(1000)
    const third = await startTestSandbox({ dataDir }, time)
    expect((await askControl(third, 'GET clock')).content).toEqual({
      now: '2026-01-01T00:01:01.000Z',
      isFrozen: true,
    })
  })
})

test('a frozen clock stands still, can be moved, and continues from there', async () => {
  const time = manualTime()
  const sandbox = await startTestSandbox({ settleAfterSeconds: 60 }, time)
  const status = async () => (await sandbox.api.v1TransfersManagedMeshList()).data.content?.items?.[0]?.status
  await askControl(sandbox, 'POST clock', { freeze: true })
  await send(sandbox)
  time.advance(3_600_000)
  expect(await status()).toBe('pending')
  const moved = await askControl(sandbox, 'POST clock', { advanceSeconds: 60 })
  expect(moved.content).toEqual({ now: '2026-01-01T00:01:00.000Z', isFrozen: true })
  expect(await status()).toBe('succeeded')
  await askControl(sandbox, 'POST clock', { freeze: false })
  time.advance(1000)
  expect((await askControl(sandbox, 'GET clock')).content.now).toBe('2026-01-01T00:01:01.000Z')
})

test('concurrent moves add up', async () => {
  const sandbox = await startTestSandbox({}, manualTime())
  await Promise.all([1, 2, 3].map(() => askControl(sandbox, 'POST clock', { advanceSeconds: 10 })))
  expect((await askControl(sandbox, 'GET clock')).content.now).toBe('2026-01-01T00:00:30.000Z')
})

test.each([
  [{}, /exactly one/],
  [{ advanceSeconds: 1, freeze: true }, /exactly one/],
  [{ advanceSeconds: -1 }, /moved forward by 0 to/],
  [{ advanceSeconds: 1e12 }, /moved forward by 0 to/],
  [{ set: '2025-12-31T23:59:59Z' }, /in the future only/],
  [{ set: 'tomorrow' }, /ISO 8601/],
  [{ back: 1 }, /nrecognized key/],
  [[], /./],
])('%j is a bad request and does not move the clock', async (body, message) => {
  const sandbox = await startTestSandbox({}, manualTime())
  const { status, answer } = await askControl(sandbox, 'POST clock', body)
  expect({ status, answer }).toMatchObject({ status: 400, answer: { status: 'badRequest' } })
  expect(answer.message).toMatch(message)
  expect((await askControl(sandbox, 'GET clock')).content.now).toBe('2026-01-01T00:00:00.000Z')
})
