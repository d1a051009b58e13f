import { sql } from 'kysely'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { MeshLinkHandlerOptions } from '../handler/options'
import { fakeWebhook, postWebhook } from '../testing/fake-webhook'
import { openSession } from '../testing/open-session'
import { newUser, type TestBackend, testBackend } from '../testing/test-backend'
import { testDb, userKeyOf } from '../testing/test-database'
import { testMesh } from '../testing/test-mesh'
import type { TransferChange } from '../updates'

const mesh = await testMesh()
const open: TestBackend[] = []
let told: TransferChange[] = []
beforeEach(async () => {
  mesh.reset()
  meshLists([])
  told = []
  await testDb.updateTable('mesh_link_outbox').set({ state: 'done' }).execute()
  await testDb.updateTable('mesh_link_inbox').set({ state: 'done' }).execute()
})
// What was kept here is no other test's business.
afterAll(async () => {
  await testDb.updateTable('mesh_link_inbox').set({ state: 'done' }).execute()
  await testDb.updateTable('mesh_link_transfers').set({ check_at: null }).execute()
})
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ handler }) => handler.close()))
})

function listening(options: Partial<MeshLinkHandlerOptions> = {}): TestBackend {
  const backend = testBackend({ mesh, onTransferSettled: (change) => void told.push(change), ...options })
  open.push(backend)
  return backend
}

function meshLists(items: unknown[]) {
  mesh.fail('/transfers/managed/mesh', { status: 200, body: { status: 'ok', content: { items } } })
}

async function knownUser(backend: TestBackend) {
  const user = newUser()
  const { linkSessionId } = await openSession(backend, user)
  const sent = JSON.parse(mesh.calls.findLast(({ path }) => path.endsWith('/linktoken'))?.body ?? '{}')
  return { user, linkSessionId, transactionId: sent.transferOptions.transactionId as string }
}

const settled = { TransferStatus: 'Succeeded', Chain: null }

function transferRow(id: string) {
  return testDb.selectFrom('mesh_link_transfers').selectAll().where('transfer_id', '=', id).executeTakeFirst()
}

function keptOf(body: string) {
  return testDb
    .selectFrom('mesh_link_inbox')
    .select(['state', 'reason'])
    .where('body', '=', Buffer.from(body))
    .execute()
}

async function countInbox(transferId: string): Promise<number> {
  const rows = await testDb.selectFrom('mesh_link_inbox').select('body').execute()
  return rows.filter(({ body }) => Buffer.from(body).toString().includes(transferId)).length
}

async function makeListDue() {
  await testDb
    .updateTable('mesh_link_jobs')
    .set({ due_at: new Date(0), leased_until: null })
    .execute()
}

describe('a word that nobody expects', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`

  test.each<[string, (webhook: string) => string]>([
    ['a time before Christ', (it) => it.replace('1715175519038', '"-100000-01-01T00:00:00Z"')],
    ['a time in the year 12000', (it) => it.replace('1715175519038', '"+012000-01-01T00:00:00Z"')],
    ['a time in the year 275000', (it) => it.replace('1715175519038', '8.6e15')],
    ['a time in microseconds', (it) => it.replace('1715175519038', '1715175519038000')],
    ['bridging details of 100,000 levels', (it) => it.replace('"Id"', `"BridgingDetails":${deep},"Id"`)],
    [
      'transfer steps of 2,000 levels',
      (it) => it.replace('"Id"', `"TransferSteps":${deep.slice(98_000, 102_000)},"Id"`),
    ],
    ['a fee of 900,000 digits', (it) => it.replace('10.5', `"${'0'.repeat(900_000)}1x"`)],
    ['900 kB of a name', (it) => it.replace('Coinbase', 'x'.repeat(900_000))],
    [
      'every name twice, once in small letters',
      (it) => it.replace('"Id"', '"transferstatus":"Teleported","Id"'),
    ],
    ['a name that is __proto__', (it) => it.replace('"Id"', '"__proto__":{"TransferStatus":"Failed"},"Id"')],
  ])('is taken with %s, and holds up no other', async (_, spoil) => {
    const backend = listening()
    const { user } = await knownUser(backend)
    const odd = spoil(JSON.stringify(fakeWebhook(userKeyOf(user), settled)))
    const good = fakeWebhook(userKeyOf(user), settled)
    expect((await postWebhook(backend, odd)).status).toBe(200)
    expect((await postWebhook(backend, good)).status).toBe(200)
    const start = performance.now()
    await backend.handler.runJobs()
    expect(performance.now() - start).toBeLessThan(10_000)
    const { TransferId } = JSON.parse(odd)
    expect(told.map(({ transfer }) => transfer.id).sort()).toEqual([TransferId, good.TransferId].sort())
    expect(told.every(({ transfer }) => transfer.amount === '10')).toBe(true)
  })

  test('that makes its batch fail is set aside, and the others are applied', async () => {
    const backend = listening()
    const { user } = await knownUser(backend)
    const webhooks = Array.from({ length: 5 }, () => fakeWebhook(userKeyOf(user), settled))
    const [, poison] = webhooks
    // What PostgreSQL refuses and no check of ours foresees.
    await testDb.schema
      .alterTable('mesh_link_transfers')
      .addCheckConstraint('no_poison', sql`transfer_id <> ${sql.lit(poison?.TransferId)}`)
      .execute()
    try {
      for (const webhook of webhooks) await postWebhook(backend, webhook)
      await backend.handler.runJobs()
    } finally {
      await testDb.schema.alterTable('mesh_link_transfers').dropConstraint('no_poison').execute()
    }
    expect(told).toHaveLength(4)
    expect(await keptOf(JSON.stringify(poison))).toEqual([{ state: 'unreadable', reason: 'unreadable' }])
    expect(backend.events).toContainEqual(expect.objectContaining({ type: 'job_failed', job: 'inbox' }))
  })

  test('whose user has other capitals reaches nobody, and is kept', async () => {
    const backend = listening()
    const { user } = await knownUser(backend)
    const userKey = userKeyOf(user)
    const other = userKey === userKey.toLowerCase() ? userKey.toUpperCase() : userKey.toLowerCase()
    const webhook = fakeWebhook(other, settled)
    await postWebhook(backend, webhook)
    await backend.handler.runJobs()
    expect(told).toEqual([])
    expect(await keptOf(JSON.stringify(webhook))).toEqual([{ state: 'waiting', reason: 'unknown_user' }])
  })

  test.each([
    [1e-7, '0.0000001'],
    [0.1 + 0.2, '0.30000000000000004'],
    [1e17, '100000000000000000'],
    ['00010', '10'],
    ['1e3', '1000'],
  ])('with the amount %j is told as %s', async (DestinationAmount, amount) => {
    const backend = listening()
    const { user } = await knownUser(backend)
    await postWebhook(backend, fakeWebhook(userKeyOf(user), { ...settled, DestinationAmount }))
    await backend.handler.runJobs()
    expect(told.map(({ transfer }) => transfer.amount)).toEqual([amount])
  })

  test.each(['１２', '1_000', '1,000', '0x10', 'NaN', -5, 1e300, [1], { value: 1 }, true])(
    'with the amount %j is held back, and not told as money',
    async (DestinationAmount) => {
      const backend = listening()
      const { user } = await knownUser(backend)
      const webhook = fakeWebhook(userKeyOf(user), { ...settled, DestinationAmount })
      await postWebhook(backend, webhook)
      await backend.handler.runJobs()
      expect(told).toEqual([])
      expect((await transferRow(webhook.TransferId))?.held).toMatch(/negative, huge or unreadable/)
    },
  )

  test('with a status of a newer Mesh is looked at again once it can be read', async () => {
    const backend = listening()
    const { user } = await knownUser(backend)
    const webhook = fakeWebhook(userKeyOf(user), settled)
    await postWebhook(backend, webhook)
    // As a version kept it that did not know the word.
    await testDb
      .updateTable('mesh_link_inbox')
      .set({ state: 'waiting', reason: 'unknown_status' })
      .where('body', '=', Buffer.from(JSON.stringify(webhook)))
      .execute()
    await makeListDue()
    await backend.handler.runJobs()
    expect(told.map(({ transfer }) => transfer.id)).toEqual([webhook.TransferId])
  })
})

describe('words of one batch', () => {
  test('all belong to the session, whichever of them found it', async () => {
    const backend = listening()
    const { user, transactionId, linkSessionId } = await knownUser(backend)
    const first = fakeWebhook(userKeyOf(user), { ...settled, TransactionId: transactionId, TxHash: null })
    await postWebhook(backend, first)
    await postWebhook(backend, { ...first, TxHash: '0xfa4e' })
    await backend.handler.runJobs()
    expect(told).toHaveLength(1)
    expect(told[0]?.asked).toMatchObject({ linkSessionId })
  })

  test('a refund that comes while Mesh contradicts itself is asked about, not forgotten', async () => {
    const backend = listening()
    const { user } = await knownUser(backend)
    const base = { ...fakeWebhook(userKeyOf(user), settled), Timestamp: null, DestinationAmount: null }
    await postWebhook(backend, base)
    await postWebhook(backend, { ...base, TransferStatus: 'Failed' })
    await postWebhook(backend, {
      ...base,
      TransferStatus: 'RefundSucceeded',
      SentTimestamp: base.SentTimestamp + 60,
    })
    await backend.handler.runJobs()
    expect(await transferRow(base.TransferId)).toMatchObject({ check_at: expect.any(Date) })
  })
})

describe('a user who comes while a webhook is applied', () => {
  test('gets what was kept meanwhile', async () => {
    const backend = listening()
    const rounds = Array.from({ length: 15 }, async () => {
      const user = newUser()
      const webhook = fakeWebhook(userKeyOf(user), settled)
      await postWebhook(backend, webhook)
      await Promise.all([backend.handler.runJobs(), openSession(backend, user), backend.handler.runJobs()])
      return webhook.TransferId
    })
    const ids = await Promise.all(rounds)
    await backend.handler.runJobs()
    expect(told.map(({ transfer }) => transfer.id).sort()).toEqual(ids.sort())
  })

  test('gets it too when the process died between the mint and the release', async () => {
    const backend = listening()
    const { user } = await knownUser(backend)
    const webhook = fakeWebhook(userKeyOf(user), settled)
    await postWebhook(backend, webhook)
    await testDb
      .updateTable('mesh_link_inbox')
      .set({ state: 'waiting', reason: 'unknown_user', waits_for_user: userKeyOf(user) })
      .where('body', '=', Buffer.from(JSON.stringify(webhook)))
      .execute()
    await makeListDue()
    await backend.handler.runJobs()
    expect(told.map(({ transfer }) => transfer.id)).toEqual([webhook.TransferId])
  })
})

describe('Mesh’s list', () => {
  const record = (user: string, id: string, more: object = {}) => ({
    id,
    userId: userKeyOf(user),
    status: 'succeeded',
    symbol: 'USDC',
    amount: 10,
    createdTimestamp: Math.floor(Date.now() / 1000),
    ...more,
  })

  test('read again adds nothing, whatever the order of names that the database keeps', async () => {
    let time = Date.now()
    const backend = listening({ now: () => new Date(time) })
    const { user } = await knownUser(backend)
    const id = `fees-${user}`
    const gasFee = { fee: 0.01, feeCurrency: 'ETH', feeInFiat: 20 }
    meshLists([record(user, id, { gasFee, bridgingDetails: { zebra: 1, a: { longName: 1, b: 2 } } })])
    await makeListDue()
    await backend.handler.runJobs()
    expect(await countInbox(id)).toBe(1)
    for (let i = 0; i < 3; i++) {
      time += 60_000
      await makeListDue()
      await backend.handler.runJobs()
    }
    expect(await countInbox(id)).toBe(1)
    expect(told).toHaveLength(1)
  })

  test('of 100 identical records is one transfer, told once', async () => {
    const backend = listening()
    const { user } = await knownUser(backend)
    const page = Array.from({ length: 100 }, () => record(user, `same-${user}`))
    let pages = 0
    const paged = listening({
      mesh: {
        ...mesh,
        fetch: async () => {
          const items = pages++ === 0 ? page : []
          return Response.json({ status: 'ok', content: { items } })
        },
      },
    })
    await makeListDue()
    await paged.handler.runJobs()
    expect(told).toHaveLength(1)
  })

  test('that answers another transfer for the one that was asked about changes neither', async () => {
    const backend = listening()
    const [{ user }, { user: other }] = [await knownUser(backend), await knownUser(backend)]
    const webhook = fakeWebhook(userKeyOf(user), { TransferStatus: 'Pending' })
    await postWebhook(backend, webhook)
    await backend.handler.runJobs()
    await testDb
      .updateTable('mesh_link_transfers')
      .set({ check_at: new Date(0) })
      .where('transfer_id', '=', webhook.TransferId)
      .execute()
    await testDb
      .updateTable('mesh_link_jobs')
      .set({ due_at: new Date(Date.now() + 1e9) })
      .execute()
    meshLists([record(other, `other-${other}`)])
    await backend.handler.runJobs()
    meshLists([record(other, webhook.TransferId)])
    await testDb
      .updateTable('mesh_link_transfers')
      .set({ check_at: new Date(0) })
      .where('transfer_id', '=', webhook.TransferId)
      .execute()
    await backend.handler.runJobs()
    expect(told).toEqual([])
    expect(await transferRow(webhook.TransferId)).toMatchObject({
      status: 'pending',
      user_key: userKeyOf(user),
    })
    expect(await transferRow(`other-${other}`)).toBeUndefined()
  })

  test('of one user gives no transfer of another, however the name is written', async () => {
    const backend = listening()
    const [{ user, linkSessionId }, { user: other }] = [await knownUser(backend), await knownUser(backend)]
    await backend.call(user, 'POST /transfers', {
      body: { linkSessionId, transfer: { status: 'success', transferId: 'x' } },
    })
    const { userId: _, ...rest } = record(other, `other-${other}`)
    meshLists([
      { ...rest, UserId: userKeyOf(other) },
      { ...rest, USERID: userKeyOf(other), userId: userKeyOf(user) },
    ])
    const { transfers } = (await backend.call(user, 'GET /transfers')).body
    expect(transfers.map(({ id }: { id: string }) => id)).toEqual(['x'])
  })

  test('is read from where a clock that was ahead had left it', async () => {
    const ahead = listening({ now: () => new Date(Date.now() + 3 * 86_400_000) })
    await makeListDue()
    await ahead.handler.runJobs()
    const backend = listening()
    await makeListDue()
    mesh.calls.length = 0
    await backend.handler.runJobs()
    const [query] = mesh.calls.flatMap(
      ({ path }) => new URL(path, mesh.apiUrl).searchParams.get('FromTimestamp') ?? [],
    )
    expect(Number(query) * 1000).toBeLessThanOrEqual(Date.now())
    // As the next test expects it.
    await testDb.updateTable('mesh_link_jobs').set({ cursor_at: new Date() }).execute()
  })

  test('of more than 10,000 is read on by the next turn', async () => {
    const start = Math.floor(Date.now() / 1000) - 3_000
    const total = 10_450
    const seen = new Set<number>()
    const backend = listening({
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
      await makeListDue()
      await backend.handler.runJobs()
    }
    expect(seen.size).toBe(total)
  })

  test('of 20 MB, or one that hangs, holds up no webhook', async () => {
    const huge = `{"status":"ok","content":{"items":["${'x'.repeat(20 * 1024 * 1024)}"]}}`
    for (const fault of [{ status: 200, body: huge }, 'hang'] as const) {
      mesh.reset()
      const backend = listening({ mesh: { ...mesh, timeoutMs: 3_000 } })
      const { user } = await knownUser(backend)
      mesh.fail('/transfers/managed/mesh', fault)
      await makeListDue()
      await backend.handler.ready()
      await expect
        .poll(() => mesh.calls.some(({ path }) => path.includes('/transfers/managed/mesh')), {
          timeout: 5_000,
        })
        .toBe(true)
      const webhook = fakeWebhook(userKeyOf(user), settled)
      await postWebhook(backend, webhook)
      await expect
        .poll(() => told.map(({ transfer }) => transfer.id), { timeout: 2_500 })
        .toContain(webhook.TransferId)
    }
  })
})

test('a clock that jumps back loses no settlement', async () => {
  let time = Date.now()
  const backend = listening({ now: () => new Date(time) })
  const { user } = await knownUser(backend)
  const pending = fakeWebhook(userKeyOf(user), { Timestamp: time })
  await postWebhook(backend, pending)
  await backend.handler.runJobs()
  time -= 2 * 86_400_000
  await postWebhook(backend, { ...pending, ...settled, Timestamp: pending.Timestamp + 1_000 })
  await backend.handler.runJobs()
  expect(told.map(({ transfer }) => transfer.status)).toEqual(['succeeded'])
})
