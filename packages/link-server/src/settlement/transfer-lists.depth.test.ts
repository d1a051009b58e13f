import { beforeEach, describe, expect, test } from 'vitest'
import { fakeWebhook, postWebhook } from '../testing/fake-webhook'
import { testDb, userKeyOf } from '../testing/test-database'
import { findTransfer, makeJobsDue, SETTLED, testSettlement } from '../testing/test-settlement'
import type { TransferChange } from '../updates'

const { mesh, openBackend, knownUser } = await testSettlement()
let delivered: TransferChange[] = []
const options = { onTransferSettled: (change: TransferChange) => void delivered.push(change) }
beforeEach(() => {
  delivered = []
})

async function countMessages(transferId: string): Promise<number> {
  const rows = await testDb.selectFrom('mesh_link_inbox').select('body').execute()
  return rows.filter(({ body }) => Buffer.from(body).toString().includes(transferId)).length
}

/** Makes the worker ask Mesh about a transfer in its next run. */
async function makeCheckDue(transferId: string) {
  await testDb
    .updateTable('mesh_link_transfers')
    .set({ check_at: new Date(0) })
    .where('transfer_id', '=', transferId)
    .execute()
}

describe('Mesh’s list of transfers', () => {
  const record = (user: string, id: string, more: object = {}) => ({
    id,
    userId: userKeyOf(user),
    status: 'succeeded',
    symbol: 'USDC',
    amount: 10,
    createdTimestamp: Math.floor(Date.now() / 1000),
    ...more,
  })

  test('adds nothing when it is read again, even though the database reorders names', async () => {
    let time = Date.now()
    const backend = openBackend({ ...options, now: () => new Date(time) })
    const { user } = await knownUser(backend)
    const id = `fees-${user}`
    const gasFee = { fee: 0.01, feeCurrency: 'ETH', feeInFiat: 20 }
    mesh.setTransfers(record(user, id, { gasFee, bridgingDetails: { zebra: 1, a: { longName: 1, b: 2 } } }))
    await makeJobsDue()
    await backend.handler.runJobs()
    expect(await countMessages(id)).toBe(1)
    for (let i = 0; i < 3; i++) {
      time += 60_000
      await makeJobsDue()
      await backend.handler.runJobs()
    }
    expect(await countMessages(id)).toBe(1)
    expect(delivered).toHaveLength(1)
  })

  test('with 100 identical records makes one transfer, delivered once', async () => {
    const backend = openBackend(options)
    const { user } = await knownUser(backend)
    const page = Array.from({ length: 100 }, () => record(user, `same-${user}`))
    let pages = 0
    const paged = openBackend({
      ...options,
      mesh: {
        ...mesh,
        fetch: async () => {
          const items = pages++ === 0 ? page : []
          return Response.json({ status: 'ok', content: { items } })
        },
      },
    })
    await makeJobsDue()
    await paged.handler.runJobs()
    expect(delivered).toHaveLength(1)
  })

  test('is ignored when it has another transfer than the one that Mesh was asked about', async () => {
    const backend = openBackend(options)
    const [{ user }, { user: other }] = [await knownUser(backend), await knownUser(backend)]
    const webhook = fakeWebhook(userKeyOf(user), { TransferStatus: 'Pending' })
    await postWebhook(backend, webhook)
    await backend.handler.runJobs()
    await makeCheckDue(webhook.TransferId)
    await testDb
      .updateTable('mesh_link_jobs')
      .set({ due_at: new Date(Date.now() + 1e9) })
      .execute()
    mesh.setTransfers(record(other, `other-${other}`))
    await backend.handler.runJobs()
    mesh.setTransfers(record(other, webhook.TransferId))
    await makeCheckDue(webhook.TransferId)
    await backend.handler.runJobs()
    expect(delivered).toEqual([])
    expect(await findTransfer(webhook.TransferId)).toMatchObject({
      status: 'pending',
      user_key: userKeyOf(user),
    })
    expect(await findTransfer(`other-${other}`)).toBeUndefined()
  })

  test('of one user gives no transfer of another user, in whatever case the field names are', async () => {
    const backend = openBackend(options)
    const [{ user, linkSessionId }, { user: other }] = [await knownUser(backend), await knownUser(backend)]
    await backend.call(user, 'POST /transfers', {
      body: { linkSessionId, transfer: { status: 'success', transferId: 'x' } },
    })
    const { userId: _, ...rest } = record(other, `other-${other}`)
    mesh.setTransfers(
      { ...rest, UserId: userKeyOf(other) },
      { ...rest, USERID: userKeyOf(other), userId: userKeyOf(user) },
    )
    const { transfers } = (await backend.call(user, 'GET /transfers')).body
    expect(transfers.map(({ id }: { id: string }) => id)).toEqual(['x'])
  })

  test('is read from the current time when a fast clock stored a later cursor', async () => {
    const ahead = openBackend({ ...options, now: () => new Date(Date.now() + 3 * 86_400_000) })
    await makeJobsDue()
    await ahead.handler.runJobs()
    const backend = openBackend(options)
    await makeJobsDue()
    mesh.calls.length = 0
    await backend.handler.runJobs()
    const [query] = mesh.calls.flatMap(
      ({ path }) => new URL(path, mesh.apiUrl).searchParams.get('FromTimestamp') ?? [],
    )
    expect(Number(query) * 1000).toBeLessThanOrEqual(Date.now())
    // The next test needs a cursor in the past.
    await testDb.updateTable('mesh_link_jobs').set({ cursor_at: new Date() }).execute()
  })

  test('with more than 10,000 records is continued by the next run', async () => {
    const start = Math.floor(Date.now() / 1000) - 3_000
    const total = 10_450
    const seen = new Set<number>()
    const backend = openBackend({
      ...options,
      mesh: {
        ...mesh,
        fetch: async (input) => {
          const query = new URL(String(input)).searchParams
          const from = Math.max(Number(query.get('FromTimestamp')) - start, 0) * 5
          const first = from + Number(query.get('Offset') ?? 0)
          const count = Math.max(Math.min(100, total - first), 0)
          const items = Array.from({ length: count }, (_, i) => {
            seen.add(first + i)
            const createdTimestamp = start + Math.floor((first + i) / 5)
            return { id: `many-${first + i}`, userId: 'another-app', status: 'pending', createdTimestamp }
          })
          return Response.json({ status: 'ok', content: { items } })
        },
      },
    })
    for (let turn = 0; turn < 2; turn++) {
      await makeJobsDue()
      await backend.handler.runJobs()
    }
    expect(seen.size).toBe(total)
  })

  test('does not delay webhooks when it has 20 MB or hangs', async () => {
    const huge = `{"status":"ok","content":{"items":["${'x'.repeat(20 * 1024 * 1024)}"]}}`
    for (const fault of [{ status: 200, body: huge }, 'hang'] as const) {
      mesh.reset()
      const backend = openBackend({ ...options, mesh: { ...mesh, timeoutMs: 3_000 } })
      const { user } = await knownUser(backend)
      mesh.fail('/transfers/managed/mesh', fault)
      await makeJobsDue()
      await backend.handler.ready()
      await expect
        .poll(() => mesh.calls.some(({ path }) => path.includes('/transfers/managed/mesh')), {
          timeout: 5_000,
        })
        .toBe(true)
      const webhook = fakeWebhook(userKeyOf(user), SETTLED)
      await postWebhook(backend, webhook)
      await expect
        .poll(() => delivered.map(({ transfer }) => transfer.id), { timeout: 2_500 })
        .toContain(webhook.TransferId)
    }
  })
})
