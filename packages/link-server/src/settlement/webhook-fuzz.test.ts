import { createHmac, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { fakeWebhook, postWebhook } from '../testing/fake-webhook'
import { openSession } from '../testing/open-session'
import { newUser, TEST_WEBHOOK_SECRET, type TestBackend, testBackend } from '../testing/test-backend'
import { testDb, userKeyOf } from '../testing/test-database'
import { testMesh } from '../testing/test-mesh'
import type { TransferChange } from '../updates'

/** Mesh's words in the order of time, by what may follow what. */
const HISTORIES = [
  ['pending'],
  ['pending', 'succeeded'],
  ['succeeded'],
  ['pending', 'failed'],
  ['pending', 'failed', 'succeeded'],
  ['pending', 'succeeded', 'failed'],
  ['pending', 'succeeded', 'failed', 'succeeded'],
  ['pending', 'succeeded', 'refundPending', 'refundSucceeded'],
  ['succeeded', 'refundSucceeded'],
  ['pending', 'failed', 'refundPending', 'refundSucceeded'],
] as const
type Status = (typeof HISTORIES)[number][number]

const SEED = 20_261_205
/** Long past, so that no list is older than what it is about. */
const START = Date.now() - 86_400_000

const mesh = await testMesh()
/** What Mesh says when it is asked about one transfer: how it is now. */
const truth = new Map<string, object>()
const options = {
  ...mesh,
  fetch: async (input: string | URL | Request, init?: RequestInit) => {
    const url = new URL(String(input))
    if (!url.pathname.endsWith('/transfers/managed/mesh')) return fetch(input, init)
    const record = truth.get(url.searchParams.get('Id') ?? '')
    return Response.json({ status: 'ok', content: { items: record ? [record] : [] } })
  },
}

type Ledger = Map<string, TransferChange>
let ledger: Ledger = new Map()
const contradictions: string[] = []
let clock = 0

/** An integrator's books: one row a key. The same key with other facts would be a fault. */
function onTransferSettled(change: TransferChange) {
  const row = ledger.get(change.idempotencyKey)
  if (row && JSON.stringify(row) !== JSON.stringify(change)) contradictions.push(change.idempotencyKey)
  if (!row) ledger.set(change.idempotencyKey, change)
}

// Time goes on at each look, so that each list has a time of its own.
const now = () => new Date(Date.now() + clock++)
const replicas = [
  testBackend({ mesh: options, onTransferSettled, now }),
  testBackend({ mesh: options, onTransferSettled, now }),
] as const
afterAll(() => Promise.all(replicas.map(({ handler }) => handler.close())))
// What was kept here is no other test's business.
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

function capitals(status: Status): string {
  return status[0]?.toUpperCase() + status.slice(1)
}

interface Plan {
  history: readonly Status[]
  amount: number
  owner: 0 | 1
  /** Which words come how often; at least once each. */
  copies: number[]
  /** Lists that are read at some step of the history. */
  lists: number[]
  noise: string[]
}

const plans: fc.Arbitrary<Plan> = fc.record({
  history: fc.constantFrom(...HISTORIES),
  amount: fc.constantFrom(25, 0.1 + 0.2, 1e-7, 1e17, 12.5),
  owner: fc.constantFrom(0 as const, 1 as const),
  copies: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 4, maxLength: 4 }),
  lists: fc.array(fc.nat(3), { maxLength: 2 }),
  noise: fc.array(fc.constantFrom('foreign', 'stranger', 'unknown', 'garbage', 'empty', 'list'), {
    maxLength: 3,
  }),
})

interface Word {
  webhook?: string
  list?: object
}

/** A transfer as it went: its words, and what stands at its end. */
function tell({ history, amount, owner, copies, lists, noise }: Plan) {
  const id = randomUUID()
  const userKey = userKeyOf(users[owner])
  const webhookAt = (step: number, status: Status) =>
    fakeWebhook(userKey, {
      TransferId: id,
      TransferStatus: capitals(status),
      Timestamp: START + step * 60_000,
      SourceAmount: amount,
      DestinationAmount: amount,
      Chain: null,
    })
  const recordAt = (step: number) => {
    const status = history[Math.min(step, history.length - 1)] as Status
    // A list has no word for a refund.
    const said = status.startsWith('refund') ? history.findLast((it) => !it.startsWith('refund')) : status
    return { id, userId: userKey, status: said, symbol: 'USDC', amount, createdTimestamp: START / 1000 }
  }
  truth.set(id, recordAt(history.length - 1))
  const clean = history.map((status, step): Word => ({ webhook: JSON.stringify(webhookAt(step, status)) }))
  const odd: Record<string, () => Word> = {
    foreign: () => ({
      webhook: JSON.stringify({
        ...webhookAt(9, 'succeeded'),
        UserId: userKeyOf(users[owner === 0 ? 1 : 0]),
      }),
    }),
    stranger: () => ({
      webhook: JSON.stringify(fakeWebhook(`stranger-${id}`, { TransferStatus: 'Succeeded' })),
    }),
    unknown: () => ({
      webhook: JSON.stringify({ ...webhookAt(9, 'pending'), TransferStatus: 'Teleported' }),
    }),
    garbage: () => ({ webhook: `{"TransferId":"${id}","UserId":"${userKey}",` }),
    empty: () => ({ webhook: '[]' }),
    list: () => ({ list: { id: null, userId: 7, status: [] } }),
  }
  const words: Word[] = [
    ...clean.flatMap((word, i) => Array.from({ length: copies[i] ?? 1 }, () => word)),
    ...lists.map((step): Word => ({ list: recordAt(step) })),
    ...noise.filter((name) => name !== 'foreign').map((name) => (odd[name] as () => Word)()),
  ]
  const foreign = noise.includes('foreign') ? [(odd.foreign as () => Word)()] : []
  return { id, history, amount, user: users[owner], clean, words, foreign }
}

async function hear(backend: TestBackend, word: Word) {
  if (word.webhook !== undefined) {
    expect((await postWebhook(backend, word.webhook)).status).toBe(200)
  } else {
    const heardAt = now()
    await testDb
      .insertInto('mesh_link_inbox')
      .values({
        source: 'list',
        body: Buffer.from(JSON.stringify(word.list)),
        received_at: heardAt,
        heard_at: heardAt,
        state: 'new',
        reason: null,
        waits_for_user: null,
      })
      .execute()
  }
}

/** What stands in the books of a transfer at the end. */
function balanceOf(id: string) {
  const rows = [...ledger.values()]
    .filter(({ transfer }) => transfer.id === id)
    .sort((a, b) => Number(a.idempotencyKey.split(':')[1]) - Number(b.idempotencyKey.split(':')[1]))
  const last = rows.at(-1)
  return {
    status: last?.transfer.status,
    credited: last?.transfer.status === 'succeeded' ? last.transfer.amount : '0',
    userIds: [...new Set(rows.map(({ userId }) => userId))],
    // Each change leads on from the one before, and none is told twice in a row.
    isChain: rows.every(
      (row, i) =>
        row.previousStatus === undefined || i === 0 || row.previousStatus === rows[i - 1]?.transfer.status,
    ),
  }
}

async function settleAll() {
  // What contradicts itself is asked about in a moment; here that is now.
  for (let turn = 0; turn < 4; turn++) {
    await testDb
      .updateTable('mesh_link_transfers')
      .set({ check_at: new Date(0) })
      .where('check_at', 'is not', null)
      .execute()
    await Promise.all(replicas.map(({ handler }) => handler.runJobs()))
  }
}

describe('any mixture of webhooks and lists', () => {
  test('over two replicas that work at the same time ends in the books as the clean sequence does', async () => {
    expect(sessions).toHaveLength(2)
    await fc.assert(
      fc.asyncProperty(
        fc.array(plans, { minLength: 1, maxLength: 12 }),
        fc.infiniteStream(fc.nat(1_000_000)),
        async (given, chance) => {
          ledger = new Map()
          truth.clear()
          const pick = (most: number) => (chance.next().value ?? 0) % most
          const transfers = given.map(tell)
          const words = transfers.flatMap((it) => it.words)
          for (let i = words.length - 1; i > 0; i--) {
            const j = pick(i + 1)
            ;[words[i], words[j]] = [words[j] as Word, words[i] as Word]
          }
          // Whose a transfer is, its first word says: one in another's name has to come later to be known as foreign.
          words.push(...transfers.flatMap((it) => it.foreign))
          const jobs: Promise<unknown>[] = []
          for (const word of words) {
            await hear(replicas[pick(2)] as TestBackend, word)
            if (pick(6) === 0) jobs.push(replicas[pick(2) as 0 | 1].handler.runJobs())
          }
          await Promise.all(jobs)
          await settleAll()

          for (const { id, history, amount, user } of transfers) {
            const status = history.at(-1) as Status
            const balance = balanceOf(id)
            const plain = Number(balance.credited)
            expect({ ...balance, credited: plain }).toEqual({
              status: status === 'pending' ? undefined : status,
              credited: status === 'succeeded' ? amount : 0,
              userIds: status === 'pending' ? [] : [user],
              isChain: true,
            })
          }
          // Nobody was told of anything else.
          expect(new Set([...ledger.values()].map(({ transfer }) => transfer.id)).size).toBe(
            transfers.filter(({ history }) => history.at(-1) !== 'pending').length,
          )
          expect(contradictions).toEqual([])
        },
      ),
      { numRuns: 5, seed: SEED, endOnFailure: true },
    )
  })

  test('that is replayed as a whole weeks later adds no row', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        ledger = new Map()
        const transfer = tell({ ...plan, lists: [], noise: [] })
        for (const word of transfer.clean) await hear(replicas[0], word)
        await settleAll()
        const before = [...ledger.keys()]
        clock += 30 * 86_400_000
        for (const word of [...transfer.clean].reverse()) await hear(replicas[1], word)
        await settleAll()
        expect([...ledger.keys()]).toEqual(before)
      }),
      { numRuns: 6, seed: SEED, endOnFailure: true },
    )
    clock = 0
  })
})

test('whatever Mesh signs is answered 200 and kept byte for byte', async () => {
  const spoil = fc.constantFrom(
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
      .tuple(fc.constantFrom(...names), spoil, fc.constantFrom(...names), spoil)
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
  // None of them holds up what comes after.
  const webhook = fakeWebhook(userKeyOf(users[1]), { TransferStatus: 'Succeeded', Chain: null })
  await postWebhook(replicas[1], webhook)
  await replicas[1].handler.runJobs()
  expect(ledger.has(`${webhook.TransferId}:1`)).toBe(true)
  expect(replicas.flatMap(({ events }) => events.filter(({ type }) => type === 'job_failed'))).toEqual([])
})
