import { expect, test, vi } from 'vitest'
import { askControl } from '../testing/ask-control'
import { PATIENCE, startIntegrator } from '../testing/integrator'
import { manualTime } from '../testing/manual-time'
import { startTestSandbox } from '../testing/start-test-sandbox'
import { withTransfer } from '../testing/with-transfer'
import { RETRY_DELAYS } from '../webhooks/start-webhooks'

test('webhooks are listed with their answers, the next attempt, and their outcome', async () => {
  let status = 503
  const { url, arrived } = await startIntegrator(() => status)
  const world = await withTransfer({ webhookUrl: url })
  const list = async () => (await askControl(world, 'GET webhooks')).answer.content.items
  expect(await list()).toEqual([
    {
      eventId: expect.any(String),
      transferId: world.transferId,
      transferStatus: 'Pending',
      state: 'queued',
      attempts: 0,
      lastAnswer: null,
      lastAttemptAt: null,
      nextAttemptAt: '2026-01-01T00:00:00.000Z',
      happenedAt: '2026-01-01T00:00:00.000Z',
      isSample: false,
    },
  ])
  world.time.advance(0)
  await arrived(1)
  await vi.waitFor(() => expect(world.time.pending()).toContain(RETRY_DELAYS[0]), PATIENCE)
  expect((await list())[0]).toMatchObject({
    state: 'queued',
    attempts: 1,
    lastAnswer: '503',
    nextAttemptAt: '2026-01-01T00:00:00.500Z',
  })
  status = 200
  world.time.advance(RETRY_DELAYS[0])
  await vi.waitFor(async () => expect((await list())[0].state).toBe('delivered'), PATIENCE)
  expect((await list())[0]).toMatchObject({ attempts: 2, lastAnswer: '200', nextAttemptAt: null })
})

test.each([
  ['that was delivered', [] as const, 'delivered'],
  ['that was dropped', ['webhook-dropped'] as const, 'dropped'],
])('one %s is sent again on demand, with the same EventId', async (_, faults, state) => {
  const { url, received, arrived } = await startIntegrator()
  const world = await withTransfer({ webhookUrl: url, settleAfterSeconds: 86_400 }, { faults: [...faults] })
  const list = async () => (await askControl(world, 'GET webhooks')).answer.content.items
  world.time.advance(0)
  await vi.waitFor(async () => expect((await list())[0].state).toBe(state), PATIENCE)
  const { eventId } = (await list())[0]
  const { status, answer } = await askControl(world, `POST webhooks/${eventId}/redeliver`)
  expect([status, answer.content]).toMatchObject([200, { eventId, state: 'queued' }])
  world.time.advance(0)
  await arrived(state === 'delivered' ? 2 : 1)
  expect(new Set(received.map(({ json }) => json.EventId))).toEqual(new Set([eventId]))
})

test('a failed webhook that is redelivered starts its schedule again', async () => {
  const { url, arrived } = await startIntegrator(() => 500)
  const world = await withTransfer({ webhookUrl: url, settleAfterSeconds: 86_400 })
  const list = async () => (await askControl(world, 'GET webhooks')).answer.content.items
  world.time.advance(0)
  for (const [index, delay] of RETRY_DELAYS.entries()) {
    await arrived(index + 1)
    await vi.waitFor(() => expect(world.time.pending()).toContain(delay), PATIENCE)
    world.time.advance(delay)
  }
  await vi.waitFor(async () => expect((await list())[0].state).toBe('failed'), PATIENCE)
  await askControl(world, `POST webhooks/${(await list())[0].eventId}/redeliver`)
  world.time.advance(0)
  await arrived(RETRY_DELAYS.length + 2)
  await vi.waitFor(() => expect(world.time.pending()).toContain(RETRY_DELAYS[0]), PATIENCE)
})

test('a test webhook has a made-up transfer, in the requested status', async () => {
  const { url, received, arrived } = await startIntegrator()
  const time = manualTime()
  const sandbox = await startTestSandbox({ webhookUrl: url, webhookTimeoutMs: 10_000 }, time)
  for (const [count, body] of [undefined, { status: 'refundsucceeded' }].entries()) {
    const { answer } = await askControl(sandbox, 'POST webhooks/test', body)
    expect(answer.content).toMatchObject({ state: 'queued', isSample: true })
    time.advance(0)
    await arrived(count + 1)
  }
  expect(received.map(({ json }) => json)).toMatchObject([
    { TransferStatus: 'Pending', UserId: 'sample-user', Token: 'USDC', Chain: 'Base', SourceAmount: 100.05 },
    { TransferStatus: 'RefundSucceeded', RefundType: 'OffChainConvert' },
  ])
  const { data } = await sandbox.api.v1TransfersManagedMeshList()
  expect(data.content?.total).toBe(0)
})

test('a webhook that can’t be sent is refused in Mesh’s envelope', async () => {
  const { url } = await startIntegrator()
  const sandbox = await startTestSandbox({ webhookUrl: url })
  const unknown = await askControl(sandbox, 'POST webhooks/nope/redeliver')
  expect([unknown.status, unknown.answer.status]).toEqual([404, 'notFound'])
  const wrong = await askControl(sandbox, 'POST webhooks/test', { status: 'Done' })
  expect(wrong.answer.message).toContain('must be one of Pending, Succeeded, Failed')
  const without = await startTestSandbox()
  const none = await askControl(without, 'POST webhooks/test')
  expect(none.answer.message).toContain('--webhook-url')
  expect((await askControl(without, 'GET webhooks')).answer.content.items).toEqual([])
})
