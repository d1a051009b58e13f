import { describe, expect, test, vi } from 'vitest'
import type { FaultName } from '../model/catalog/faults'
import { PATIENCE, startIntegrator } from '../testing/integrator'
import { startTestSandbox } from '../testing/start-test-sandbox'
import { temporaryFolder } from '../testing/temporary-folder'
import { withTransfer } from '../testing/with-transfer'

type World = Awaited<ReturnType<typeof withTransfer>>

/** Waits until a timer of `ms` is set, and moves the clock forward by that time. */
async function pass({ time }: Pick<World, 'time'>, ms: number) {
  await vi.waitFor(() => expect(time.pending()).toContain(ms), PATIENCE)
  time.advance(ms)
}

describe('a dropped webhook', () => {
  test.each([
    ['for everyone', 'Mesh', ['webhook-dropped'] satisfies FaultName[]],
    ['by the user name', 'Mesh+webhook-dropped', []],
  ])('%s never arrives, though the transfer goes on', async (_, username, faults) => {
    const { url, received } = await startIntegrator()
    const world = await withTransfer({ webhookUrl: url }, { faults, username })
    await pass(world, 4_000)
    const { data } = await world.api.v1TransfersManagedMeshList()
    await vi.waitFor(() => expect(world.time.pending()).toEqual([]), PATIENCE)
    expect(data.content?.items?.[0]?.status).toBe('succeeded')
    expect(received).toEqual([])
  })

  test('with times sends the following webhooks', async () => {
    const { url, arrived, statuses } = await startIntegrator()
    const world = await withTransfer({ webhookUrl: url })
    await pass(world, 0)
    await arrived(1)
    await world.setFault('webhook-dropped', { times: 1 })
    await pass(world, 4_000)
    await vi.waitFor(() => expect(world.time.pending()).toEqual([]), PATIENCE)
    expect(statuses()).toEqual(['Pending'])
  })
})

test('a duplicated webhook arrives twice in a row: same EventId, another Id', async () => {
  const { url, received, arrived } = await startIntegrator()
  const world = await withTransfer(
    { webhookUrl: url, settleAfterSeconds: 86_400 },
    { faults: ['webhook-duplicated'] },
  )
  await pass(world, 0)
  await arrived(1)
  await pass(world, 0)
  await arrived(2)
  const [first, second] = received.map(({ json }) => json)
  expect({ ...second, Id: first?.Id }).toEqual(first)
  expect(second?.Id).not.toBe(first?.Id)
  await vi.waitFor(() => expect(world.time.pending()).toHaveLength(1), PATIENCE)
})

test('a late webhook arrives after ten minutes, also with a restart in between', async () => {
  const { url, received, arrived } = await startIntegrator()
  const dataDir = await temporaryFolder()
  const world = await withTransfer(
    { webhookUrl: url, dataDir, settleAfterSeconds: 86_400 },
    { username: 'Mesh+webhook-late' },
  )
  await vi.waitFor(() => expect(world.time.pending()).toContain(600_000), PATIENCE)
  world.time.advance(60_000)
  await world.close()
  await startTestSandbox({ webhookUrl: url, webhookTimeoutMs: 10_000, dataDir }, world.time)
  await pass(world, 540_000)
  await arrived(1)
  expect(received[0]?.json).toMatchObject({
    Timestamp: Date.UTC(2026, 0, 1),
    SentTimestamp: Date.UTC(2026, 0, 1, 0, 10) / 1000,
  })
})

describe('unordered webhooks', () => {
  test('arrive with the final status first, also with a restart in between', async () => {
    const { url, arrived, statuses } = await startIntegrator()
    const dataDir = await temporaryFolder()
    const world = await withTransfer({ webhookUrl: url, dataDir }, { faults: ['webhook-unordered'] })
    await world.close()
    await startTestSandbox({ webhookUrl: url, webhookTimeoutMs: 10_000, dataDir }, world.time)
    expect(world.time.pending()).toEqual([4_000])
    await pass(world, 4_000)
    await pass(world, 0)
    await arrived(1)
    await pass(world, 0)
    await arrived(2)
    expect(statuses()).toEqual(['Succeeded', 'Pending'])
  })

  test('arrive even when the final webhook was dropped', async () => {
    const { url, arrived, statuses } = await startIntegrator()
    const world = await withTransfer({ webhookUrl: url }, { faults: ['webhook-unordered'] })
    await world.setFault('webhook-dropped', { times: 1 })
    await pass(world, 4_000)
    await pass(world, 0)
    await arrived(1)
    expect(statuses()).toEqual(['Pending'])
  })
})

describe('a transfer', () => {
  const balance = async ({ link, connectionKey }: World) =>
    (await link.assets(connectionKey)).assets.find(({ symbol }) => symbol === 'USDC')?.amount

  test('that fails sends Failed, and nothing has left the account', async () => {
    const { url, received, arrived, statuses } = await startIntegrator()
    const world = await withTransfer({ webhookUrl: url }, { username: 'Mesh+transfer-fails' })
    await pass(world, 0)
    await arrived(1)
    expect(await balance(world)).toBe(1_499_899.95)
    await pass(world, 4_000)
    await pass(world, 0)
    await arrived(2)
    expect(statuses()).toEqual(['Pending', 'Failed'])
    expect(received[1]?.json).toMatchObject({
      TxHash: null,
      DestinationAmount: null,
      RefundType: null,
      TransferSteps: [{ Type: 'Transfer', Status: 'Failed', TxHash: null }],
    })
    expect(await balance(world)).toBe(1_500_000)
    const { data } = await world.api.v1TransfersManagedMeshList()
    expect(data.content?.items?.[0]?.status).toBe('failed')
  })

  test('that is refunded returns the amount without fees, in two steps, also with a restart in between', async () => {
    const { url, received, arrived, statuses } = await startIntegrator()
    const dataDir = await temporaryFolder()
    const before = await withTransfer({ webhookUrl: url, dataDir }, { faults: ['transfer-refunded'] })
    await pass(before, 0)
    await arrived(1)
    await pass(before, 4_000)
    await pass(before, 0)
    await arrived(2)
    expect(received[1]?.json).toMatchObject({
      DestinationAmount: null,
      RefundType: 'OffChainConvert',
      TransferSteps: [
        { Type: 'Transfer', Status: 'Failed' },
        { Type: 'Refund', Status: 'Pending', Amount: 100 },
      ],
    })
    expect(await balance(before)).toBe(1_499_899.95)
    await vi.waitFor(() => expect(before.time.pending()).toEqual([4_000]), PATIENCE)
    await before.close()

    const after = await startTestSandbox({ webhookUrl: url, webhookTimeoutMs: 10_000, dataDir }, before.time)
    await pass(before, 4_000)
    await pass(before, 0)
    await arrived(3)
    expect(statuses()).toEqual(['Pending', 'RefundPending', 'RefundSucceeded'])
    const { data } = await after.api.v1TransfersManagedMeshList()
    expect(data.content?.items?.[0]?.status).toBe('failed')
    await vi.waitFor(() => expect(before.time.pending()).toEqual([]), PATIENCE)
  })

  test('that is slow settles after 24 hours', async () => {
    const { url, arrived, statuses } = await startIntegrator()
    const world = await withTransfer({ webhookUrl: url }, { username: 'Mesh+transfer-slow' })
    await pass(world, 0)
    await arrived(1)
    await pass(world, 86_400_000)
    await pass(world, 0)
    await arrived(2)
    expect(statuses()).toEqual(['Pending', 'Succeeded'])
  })
})
