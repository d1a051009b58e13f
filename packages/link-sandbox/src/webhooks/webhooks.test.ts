import { createHmac } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { type Answer, PATIENCE, startIntegrator } from '../testing/integrator'
import { ADDRESS } from '../testing/known'
import { startTestSandbox } from '../testing/start-test-sandbox'
import { temporaryFolder } from '../testing/temporary-folder'
import { withTransfer } from '../testing/with-transfer'
import { RETRY_DELAYS } from './start-webhooks'

describe('a webhook', () => {
  test('is sent when a transfer is pending and when it has succeeded', async () => {
    const { url, received, arrived } = await startIntegrator()
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
      SourceAddress: expect.stringMatching(/^0x[0-9a-f]{40}$/),
      RefundAddress: received[0]?.json.SourceAddress,
      RefundType: null,
      TransferSteps: [expect.objectContaining({ Type: 'Transfer', Status: 'Pending', Amount: 100 })],
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
    const { url, received, arrived } = await startIntegrator()
    const { time, webhookSecret } = await withTransfer({ webhookUrl: url })
    time.advance(0)
    await arrived(1)
    const { body = '', signature } = received[0] ?? {}
    expect(signature).toBe(createHmac('sha256', webhookSecret).update(body).digest('base64'))
  })

  test.each([
    ['500', () => 500],
    ['201', () => 201],
    ['204', () => 204],
    ['a redirect', () => 302],
  ] as [string, Answer][])('is sent again after %s: same EventId, new Id, until a 200', async (_, first) => {
    const { url, received, arrived } = await startIntegrator((attempt) =>
      attempt < 3 ? first(attempt) : 200,
    )
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
    // Only the settlement is pending.
    await vi.waitFor(() => expect(time.pending()).toHaveLength(1), PATIENCE)
  })

  test('is sent again when the answer does not come in time', async () => {
    let isHanging = true
    const { url, received, arrived } = await startIntegrator(() => (isHanging ? 'never' : 200))
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
    const { url, received, arrived } = await startIntegrator(() => 500)
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

  test('does not prevent the sandbox from stopping when the integrator does not answer', async () => {
    const { url, arrived } = await startIntegrator(() => 'never')
    const { time, close } = await withTransfer({ webhookUrl: url, webhookTimeoutMs: 60_000 })
    time.advance(0)
    await arrived(1)
    await close()
    expect(time.pending()).toEqual([])
  })
})

test('a restart continues the schedule of a webhook, with the same EventId', async () => {
  let isDown = true
  const { url, received, arrived } = await startIntegrator(() => (isDown ? 503 : 200))
  const dataDir = await temporaryFolder()
  const { time, close } = await withTransfer({ webhookUrl: url, dataDir, settleAfterSeconds: 86_400 })
  time.advance(0)
  for (const [index, delay] of RETRY_DELAYS.slice(0, 2).entries()) {
    await arrived(index + 1)
    await vi.waitFor(() => expect(time.pending()).toContain(delay), PATIENCE)
    time.advance(index === 0 ? delay : 0)
  }
  await close()
  isDown = false

  await startTestSandbox({ webhookUrl: url, webhookTimeoutMs: 10_000, dataDir }, time)
  expect(time.pending()).toContain(RETRY_DELAYS[1])
  time.advance(RETRY_DELAYS[1])
  await arrived(3)
  expect(received[2]?.json).toMatchObject({ EventId: received[0]?.json.EventId, TransferStatus: 'Pending' })
  // Only the settlement is pending, and its webhook follows.
  await vi.waitFor(() => expect(time.pending()).toHaveLength(1), PATIENCE)
  time.advance(86_400_000)
  await vi.waitFor(() => expect(time.pending()).toContain(0), PATIENCE)
  time.advance(0)
  await arrived(4)
  expect(received[3]?.json.TransferStatus).toBe('Succeeded')
})

test('a transfer settles without a webhook URL', async () => {
  const { time, api } = await withTransfer({})
  time.advance(4000)
  const { data } = await api.v1TransfersManagedMeshList()
  expect(data.content?.items?.[0]?.status).toBe('succeeded')
})
