import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { SandboxOptions } from '../sandbox-options'
import { ADDRESS, BASE, COINBASE } from '../testing/known'
import { manualTime } from '../testing/manual-time'
import { startTestSandbox } from '../testing/start-test-sandbox'
import { temporaryFolder } from '../testing/temporary-folder'
import { RETRY_DELAYS } from './retry-delays'

/** What takes a moment here may take long on a busy machine. */
const PATIENCE = { interval: 5, timeout: 10_000 }

type Answer = (attempt: number) => number | 'never'

/** An integrator that answers webhooks as told and keeps what came. */
async function integrator(answer: Answer = () => 200) {
  const received: { body: string; signature: string; json: Record<string, unknown> }[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString()
    received.push({
      body,
      signature: String(request.headers['x-mesh-signature-256']),
      json: JSON.parse(body),
    })
    const status = answer(received.length)
    if (status !== 'never') response.writeHead(status, { Location: '/elsewhere' }).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/mesh`
  const arrived = (count: number) => vi.waitFor(() => expect(received).toHaveLength(count), PATIENCE)
  return { url, received, arrived }
}

/** A sandbox with one executed transfer. */
async function withTransfer(options: SandboxOptions) {
  const time = manualTime()
  const sandbox = await startTestSandbox({ webhookTimeoutMs: 10_000, ...options }, time)
  const toAddresses = [{ networkId: BASE, symbol: 'USDC', address: ADDRESS }]
  const link = await sandbox.link('user-1', { transferOptions: { toAddresses, transactionId: 'order-1' } })
  const { connectionKey } = await link.connectAs(COINBASE, 'Mesh')
  const { previewId } = await link.preview({ connectionKey, symbol: 'USDC', networkId: BASE, amount: 100 })
  await link.execute(previewId, '123456')
  return { ...sandbox, time, transferId: previewId }
}

describe('a webhook', () => {
  test('tells of a transfer when it is pending and when it has succeeded', async () => {
    const { url, received, arrived } = await integrator()
    const { time, transferId } = await withTransfer({ webhookUrl: url })
    time.advance(0)
    await arrived(1)
    expect(received[0]?.json).toEqual({
      Id: expect.any(String),
      EventId: expect.any(String),
      SentTimestamp: Date.UTC(2026, 0, 1) / 1000,
      UserId: 'user-1',
      TransactionId: 'order-1',
      TransferId: transferId,
      TransferStatus: 'Pending',
      TxHash: expect.stringMatching(/^0x[0-9a-f]{64}$/),
      Chain: 'Base',
      Token: 'USDC',
      DestinationAddress: ADDRESS,
      SourceAccountProvider: 'Coinbase',
      SourceAmount: 100.05,
      DestinationAmount: 100,
      RefundAddress: expect.stringMatching(/^0x[0-9a-f]{40}$/),
      Timestamp: Date.UTC(2026, 0, 1),
    })
    time.advance(4000)
    await vi.waitFor(() => expect(time.pending()).toContain(0), PATIENCE)
    time.advance(0)
    await arrived(2)
    expect(received[1]?.json).toMatchObject({
      TransferStatus: 'Succeeded',
      TransferId: transferId,
      Timestamp: Date.UTC(2026, 0, 1) + 4000,
    })
    expect(received[1]?.json.EventId).not.toBe(received[0]?.json.EventId)
  })

  test('is signed over its raw body', async () => {
    const { url, received, arrived } = await integrator()
    const { time, webhookSecret } = await withTransfer({ webhookUrl: url })
    time.advance(0)
    await arrived(1)
    const { body = '', signature } = received[0] ?? {}
    expect(signature).toBe(createHmac('sha256', webhookSecret).update(body).digest('base64'))
  })

  test.each([
    ['500', () => 500],
    ['204', () => 204],
    ['a redirect', () => 302],
  ] as [string, Answer][])('is sent again after %s: same EventId, new Id, until a 200', async (_, first) => {
    const { url, received, arrived } = await integrator((attempt) => (attempt < 3 ? first(attempt) : 200))
    const { time } = await withTransfer({ webhookUrl: url, settleAfterSeconds: 86_400 })
    time.advance(0)
    for (const [index, delay] of RETRY_DELAYS.slice(0, 2).entries()) {
      await arrived(index + 1)
      await vi.waitFor(() => expect(time.pending()).toContain(delay), PATIENCE)
      time.advance(delay)
    }
    await arrived(3)
    expect(new Set(received.map(({ json }) => json.EventId)).size).toBe(1)
    expect(new Set(received.map(({ json }) => json.Id)).size).toBe(3)
    // Only the settlement is still to come.
    await vi.waitFor(() => expect(time.pending()).toHaveLength(1), PATIENCE)
  })

  test('is sent again when the answer does not come in time', async () => {
    let isHanging = true
    const { url, received, arrived } = await integrator(() => (isHanging ? 'never' : 200))
    const { time } = await withTransfer({
      webhookUrl: url,
      webhookTimeoutMs: 500,
      settleAfterSeconds: 86_400,
    })
    time.advance(0)
    await arrived(1)
    await vi.waitFor(() => expect(time.pending()).toContain(RETRY_DELAYS[0]), PATIENCE)
    isHanging = false
    time.advance(RETRY_DELAYS[0])
    await arrived(2)
    expect(received[1]?.json.EventId).toBe(received[0]?.json.EventId)
  })

  test('is given up after the last retry', async () => {
    const { url, received, arrived } = await integrator(() => 500)
    const { time } = await withTransfer({ webhookUrl: url, settleAfterSeconds: 86_400 })
    time.advance(0)
    for (const [index, delay] of RETRY_DELAYS.entries()) {
      await arrived(index + 1)
      await vi.waitFor(() => expect(time.pending()).toContain(delay), PATIENCE)
      time.advance(delay)
    }
    await arrived(RETRY_DELAYS.length + 1)
    await vi.waitFor(() => expect(time.pending()).toHaveLength(1), PATIENCE)
    expect(received).toHaveLength(RETRY_DELAYS.length + 1)
  })

  test('does not keep the sandbox from stopping when the integrator hangs', async () => {
    const { url, arrived } = await integrator(() => 'never')
    const { time, close } = await withTransfer({ webhookUrl: url, webhookTimeoutMs: 60_000 })
    time.advance(0)
    await arrived(1)
    await close()
    expect(time.pending()).toEqual([])
  })
})

test('what was not delivered before a restart is delivered after it, with the same EventId', async () => {
  let isDown = true
  const { url, received, arrived } = await integrator(() => (isDown ? 503 : 200))
  const dataDir = await temporaryFolder()
  const { time, close } = await withTransfer({ webhookUrl: url, dataDir })
  time.advance(0)
  await arrived(1)
  await close()
  isDown = false

  await startTestSandbox({ webhookUrl: url, webhookTimeoutMs: 10_000, dataDir }, time)
  time.advance(0)
  await arrived(2)
  expect(received[1]?.json).toMatchObject({ EventId: received[0]?.json.EventId, TransferStatus: 'Pending' })
  // The settlement of the transfer is all that is left, and it is told of in its turn.
  await vi.waitFor(() => expect(time.pending()).toHaveLength(1), PATIENCE)
  time.advance(4000)
  await vi.waitFor(() => expect(time.pending()).toContain(0), PATIENCE)
  time.advance(0)
  await arrived(3)
  expect(received[2]?.json.TransferStatus).toBe('Succeeded')
})

test('without a webhook URL a transfer settles all the same', async () => {
  const { time, api } = await withTransfer({})
  time.advance(4000)
  const { data } = await api.v1TransfersManagedMeshList()
  expect(data.content?.items?.[0]?.status).toBe('succeeded')
})
