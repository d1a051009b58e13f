import { createHmac, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { fakeWebhook, postWebhook } from '../testing/fake-webhook'
import {
  newUser,
  openSession,
  TEST_WEBHOOK_SECRET,
  type TestBackend,
  testBackend,
} from '../testing/test-backend'
import { testDb, userKeyOf } from '../testing/test-database'
import { testMesh } from '../testing/test-mesh'
import {
  type Message,
  makeTransfer,
  plans,
  type Status,
  type TransferPlan,
} from '../testing/transfer-histories'
import type { TransferChange } from '../updates'

const SEED = 20_261_205
const mesh = await testMesh()
/** Mesh's answer about one transfer: its final record. */
const finalRecords = new Map<string, object>()
const options = {
  ...mesh,
  fetch: async (input: string | URL | Request, init?: RequestInit) => {
    const url = new URL(String(input))
    if (!url.pathname.endsWith('/transfers/managed/mesh')) return fetch(input, init)
    const record = finalRecords.get(url.searchParams.get('Id') ?? '')
    return Response.json({ status: 'ok', content: { items: record ? [record] : [] } })
  },
}

type Ledger = Map<string, TransferChange>
let ledger: Ledger = new Map()
const contradictions: string[] = []
let clock = 0

/** An integrator's ledger with one row per key. The same key with other facts is an error. */
function onTransferSettled(change: TransferChange) {
  const row = ledger.get(change.idempotencyKey)
  if (row && JSON.stringify(row) !== JSON.stringify(change)) contradictions.push(change.idempotencyKey)
  if (!row) ledger.set(change.idempotencyKey, change)
}

// The clock advances at each call, so that each list has its own time.
const now = () => new Date(Date.now() + clock++)
const replicas = [
  testBackend({ mesh: options, onTransferSettled, now }),
  testBackend({ mesh: options, onTransferSettled, now }),
] as const
afterAll(() => Promise.all(replicas.map(({ handler }) => handler.close())))
// Leave nothing for other tests.
afterAll(async () => {
  await testDb.updateTable('mesh_link_inbox').set({ state: 'done' }).execute()
  await testDb.updateTable('mesh_link_transfers').set({ check_at: null }).execute()
})
beforeEach(async () => {
  ledger = new Map()
  await testDb.updateTable('mesh_link_outbox').set({ state: 'done' }).execute()
  await testDb.updateTable('mesh_link_inbox').set({ state: 'done' }).execute()
})

const users = [newUser(), newUser()] as const
const sessions = await Promise.all(users.map((user) => openSession(replicas[0], user)))

/** Makes a transfer, and Mesh's answer about it. */
function newTransfer(plan: TransferPlan) {
  const transfer = makeTransfer(plan, [userKeyOf(users[0]), userKeyOf(users[1])])
  finalRecords.set(transfer.id, transfer.final)
  return transfer
}

async function receive(backend: TestBackend, message: Message) {
  if (message.webhook !== undefined) {
    expect((await postWebhook(backend, message.webhook)).status).toBe(200)
  } else {
    const heardAt = now()
    await testDb
      .insertInto('mesh_link_inbox')
      .values({
        source: 'list',
        body: Buffer.from(JSON.stringify(message.list)),
        received_at: heardAt,
        heard_at: heardAt,
        state: 'new',
        reason: null,
        waits_for_user: null,
      })
      .execute()
  }
}

/** The ledger's rows of a transfer at the end. */
function balanceOf(id: string) {
  const rows = [...ledger.values()]
    .filter(({ transfer }) => transfer.id === id)
    .sort((a, b) => Number(a.idempotencyKey.split(':')[1]) - Number(b.idempotencyKey.split(':')[1]))
  const last = rows.at(-1)
  return {
    status: last?.transfer.status,
    credited: last?.transfer.status === 'succeeded' ? last.transfer.amount : '0',
    userIds: [...new Set(rows.map(({ userId }) => userId))],
    // Each change starts from the status of the one before.
    isChain: rows.every(
      (row, i) =>
        row.previousStatus === undefined || i === 0 || row.previousStatus === rows[i - 1]?.transfer.status,
    ),
  }
}

async function settleAll() {
  // Make all checks due now, so that Mesh is asked about disputed transfers.
  for (let turn = 0; turn < 4; turn++) {
    await testDb
      .updateTable('mesh_link_transfers')
      .set({ check_at: new Date(0) })
      .where('check_at', 'is not', null)
      .execute()
    await Promise.all(replicas.map(({ handler }) => handler.runJobs()))
  }
}

describe('any mix of webhooks and lists', () => {
  test('on two parallel replicas ends with the same ledger as the plain sequence of webhooks', async () => {
    expect(sessions).toHaveLength(2)
    await fc.assert(
      fc.asyncProperty(
        fc.array(plans, { minLength: 1, maxLength: 12 }),
        fc.infiniteStream(fc.nat(1_000_000)),
        async (given, chance) => {
          ledger = new Map()
          finalRecords.clear()
          const pick = (most: number) => (chance.next().value ?? 0) % most
          const transfers = given.map(newTransfer)
          const messages = transfers.flatMap((it) => it.messages)
          for (let i = messages.length - 1; i > 0; i--) {
            const j = pick(i + 1)
            ;[messages[i], messages[j]] = [messages[j] as Message, messages[i] as Message]
          }
          // The first message decides who owns a transfer, so messages for another user come last.
          messages.push(...transfers.flatMap((it) => it.foreign))
          const jobs: Promise<unknown>[] = []
          for (const message of messages) {
            await receive(replicas[pick(2)] as TestBackend, message)
            if (pick(6) === 0) jobs.push(replicas[pick(2) as 0 | 1].handler.runJobs())
          }
          await Promise.all(jobs)
          await settleAll()

          for (const { id, history, amount, owner } of transfers) {
            const status = history.at(-1) as Status
            const balance = balanceOf(id)
            const plain = Number(balance.credited)
            expect({ ...balance, credited: plain }).toEqual({
              status: status === 'pending' ? undefined : status,
              credited: status === 'succeeded' ? amount : 0,
              userIds: status === 'pending' ? [] : [users[owner]],
              isChain: true,
            })
          }
          // No other transfer was delivered.
          expect(new Set([...ledger.values()].map(({ transfer }) => transfer.id)).size).toBe(
            transfers.filter(({ history }) => history.at(-1) !== 'pending').length,
          )
          expect(contradictions).toEqual([])
        },
      ),
      { numRuns: 5, seed: SEED, endOnFailure: true },
    )
  })

  test('that is replayed a month later adds no row', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        ledger = new Map()
        const transfer = newTransfer({ ...plan, lists: [], noise: [] })
        for (const message of transfer.clean) await receive(replicas[0], message)
        await settleAll()
        const before = [...ledger.keys()]
        clock += 30 * 86_400_000
        for (const message of [...transfer.clean].reverse()) await receive(replicas[1], message)
        await settleAll()
        expect([...ledger.keys()]).toEqual(before)
      }),
      { numRuns: 6, seed: SEED, endOnFailure: true },
    )
    clock = 0
  })
})

test('every signed webhook is answered with 200 and stored byte by byte', async () => {
  const unexpected = fc.constantFrom(
    null,
    '',
    '\0',
    '\ud800',
    -1,
    1e308,
    '1e999',
    true,
    [],
    {},
    [[[]]],
    'x'.repeat(2_000),
    '１２',
    '1_000',
  )
  const names = Object.keys(fakeWebhook('x'))
  const bodies = fc.oneof(
    fc
      .tuple(fc.constantFrom(...names), unexpected, fc.constantFrom(...names), unexpected)
      .map(([a, x, b, y]) =>
        Buffer.from(JSON.stringify(fakeWebhook(userKeyOf(users[0]), { [a]: x, [b]: y }))),
      ),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    fc.json().map((text) => Buffer.from(text)),
  )
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      const marked = Buffer.concat([body, Buffer.from(` ${randomUUID()}`)])
      for (const bytes of [body, marked]) {
        const signature = createHmac('sha256', TEST_WEBHOOK_SECRET).update(bytes).digest('base64')
        const response = await replicas[0].handler(
          new Request('https://app.example/api/mesh/webhooks/mesh', {
            method: 'POST',
            body: bytes,
            headers: { 'X-Mesh-Signature-256': signature },
          }),
        )
        expect(response.status).toBe(200)
        expect(await response.json()).toEqual({ received: true })
      }
      const kept = await testDb
        .selectFrom('mesh_link_inbox')
        .select('body')
        .where('body', '=', marked)
        .execute()
      expect(kept).toHaveLength(1)
    }),
    { numRuns: 100, seed: SEED, endOnFailure: true },
  )
  // None of them delays later webhooks.
  const webhook = fakeWebhook(userKeyOf(users[1]), { TransferStatus: 'Succeeded', Chain: null })
  await postWebhook(replicas[1], webhook)
  await replicas[1].handler.runJobs()
  expect(ledger.has(`${webhook.TransferId}:1`)).toBe(true)
  expect(replicas.flatMap(({ events }) => events.filter(({ type }) => type === 'job_failed'))).toEqual([])
})
