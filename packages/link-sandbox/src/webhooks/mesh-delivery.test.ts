import { expect, test, vi } from 'vitest'
import { askControl } from '../testing/ask-control'
import { PATIENCE, startIntegrator } from '../testing/integrator'
import { ADDRESS, BASE, COINBASE } from '../testing/known'
import { startTestSandbox } from '../testing/start-test-sandbox'
import { temporaryFolder } from '../testing/temporary-folder'

const transferOptions = { toAddresses: [{ networkId: BASE, symbol: 'USDC', address: ADDRESS }] }

/** Executes transfers, one after the other on the sandbox's clock. */
async function send(sandbox: Awaited<ReturnType<typeof startTestSandbox>>, count: number) {
  const link = await sandbox.link('user-1', { transferOptions })
  const { connectionKey } = await link.connectAs(COINBASE, 'Mesh')
  for (let sent = 0; sent < count; sent += 1) {
    const what = { connectionKey, symbol: 'USDC', networkId: BASE, amount: 10 }
    await link.execute((await link.preview(what)).previewId, '123456')
    // The first attempt starts by itself. The clock moves when it has ended, or when the webhook is held back.
    await vi.waitFor(async () => {
      const { items } = (await askControl(sandbox, 'GET webhooks')).answer.content
      expect(items).not.toContainEqual(expect.objectContaining({ state: 'queued', attempts: 0 }))
    }, PATIENCE)
    await sandbox.clock.advance(60_000)
  }
}

test('every webhook arrives twice though it was answered with 200: same EventId, another Id, 24 seconds later', async () => {
  const { url, groupedBy } = await startIntegrator()
  const sandbox = await startTestSandbox({
    webhookUrl: url,
    webhookTimeoutMs: 10_000,
    webhookDelivery: 'mesh',
  })
  await sandbox.clock.freeze()
  await send(sandbox, 1)
  const copies = groupedBy('EventId')
  expect(copies.map((list) => list.length)).toEqual([2, 2])
  for (const [first, second] of copies) {
    const { Id, SentTimestamp, ...event } = first ?? {}
    expect(second).toEqual({ ...event, Id: expect.any(String), SentTimestamp: expect.any(Number) })
    expect(second?.Id).not.toBe(Id)
    expect(Number(second?.SentTimestamp) - Number(SentTimestamp)).toBe(24)
  }
})

test('a second delivery that is still due is made after a restart', async () => {
  const { url, received, arrived } = await startIntegrator()
  const options = {
    webhookUrl: url,
    webhookTimeoutMs: 10_000,
    webhookDelivery: 'mesh' as const,
    dataDir: await temporaryFolder(),
    settleAfterSeconds: 86_400,
  }
  const before = await startTestSandbox(options)
  await before.clock.freeze()
  const link = await before.link('user-1', { transferOptions })
  const { connectionKey } = await link.connectAs(COINBASE, 'Mesh')
  const what = { connectionKey, symbol: 'USDC', networkId: BASE, amount: 10 }
  await link.execute((await link.preview(what)).previewId, '123456')
  await arrived(1)
  await vi.waitFor(async () => {
    const { items } = (await askControl(before, 'GET webhooks')).answer.content
    expect(items).toMatchObject([{ state: 'queued', attempts: 1, lastAnswer: '200' }])
  }, PATIENCE)
  await before.close()
  const after = await startTestSandbox(options)
  await after.clock.advance(30_000)
  expect(received.map(({ json }) => json.EventId)).toEqual([
    received[0]?.json.EventId,
    received[0]?.json.EventId,
  ])
})

test('with a seed, the same transfers get their webhooks out of order', async () => {
  const firsts = async () => {
    const { url, groupedBy } = await startIntegrator()
    const seed = 'webhook order'
    const sandbox = await startTestSandbox({
      webhookUrl: url,
      webhookTimeoutMs: 10_000,
      webhookDelivery: 'mesh',
      seed,
    })
    await sandbox.clock.freeze()
    await send(sandbox, 20)
    return groupedBy('TransferId').map(([first]) => [first?.TransferId, first?.TransferStatus])
  }
  const order = await firsts()
  expect(new Set(order.map(([, status]) => status))).toEqual(new Set(['Pending', 'Succeeded']))
  expect(await firsts()).toEqual(order)
})

test('a value that is absent is null, in every status', async () => {
  const { url, received } = await startIntegrator()
  const sandbox = await startTestSandbox({ webhookUrl: url, webhookTimeoutMs: 10_000 })
  await sandbox.clock.freeze()
  await sandbox.setFault('transfer-fails', { times: 1 })
  await send(sandbox, 1)
  await sandbox.setFault('transfer-refunded')
  await send(sandbox, 1)
  const keys = received.map(({ json }) => Object.keys(json))
  expect(new Set(received.map(({ json }) => json.TransferStatus))).toEqual(
    new Set(['Pending', 'Failed', 'RefundPending', 'RefundSucceeded']),
  )
  for (const names of keys) expect(names).toEqual(keys[0])
  const failed = received.find(({ json }) => json.TransferStatus === 'Failed')
  expect(failed?.json).toMatchObject({ TxHash: null, TransactionId: null, DestinationAmount: null })
})
