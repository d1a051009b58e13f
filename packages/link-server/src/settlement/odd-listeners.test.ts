import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { MeshLinkHandlerOptions } from '../handler/options'
import { fakeWebhook, postWebhook } from '../testing/fake-webhook'
import { openSession } from '../testing/open-session'
import { newUser, type TestBackend, testBackend } from '../testing/test-backend'
import { testDb, userKeyOf } from '../testing/test-database'
import { testMesh } from '../testing/test-mesh'

const mesh = await testMesh()
const open: TestBackend[] = []
beforeEach(async () => {
  mesh.reset()
  mesh.fail('/transfers/managed/mesh', { status: 200, body: { status: 'ok', content: { items: [] } } })
  // What other tests left is nobody's business here.
  await testDb.updateTable('mesh_link_outbox').set({ state: 'done' }).execute()
})
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ handler }) => handler.close()))
})

function listening(options: Partial<MeshLinkHandlerOptions>): TestBackend {
  const backend = testBackend({ mesh, ...options })
  open.push(backend)
  return backend
}

/** Mesh settles a transfer of a user it knows. */
async function settle(backend: TestBackend, name: string): Promise<string> {
  const user = newUser()
  await openSession(backend, user)
  const TransferId = `${name}-${user}`
  await postWebhook(
    backend,
    fakeWebhook(userKeyOf(user), { TransferId, TransferStatus: 'Succeeded', Chain: null }),
  )
  return TransferId
}

function outboxOf(transferId: string) {
  return testDb
    .selectFrom('mesh_link_outbox')
    .selectAll()
    .where('transfer_id', '=', transferId)
    .executeTakeFirstOrThrow()
}

function gate() {
  let open = () => {}
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { passed, open }
}

describe('a listener that throws', () => {
  const wordless = new Error('x')
  Object.defineProperty(wordless, 'message', {
    get() {
      throw new Error('no words')
    },
  })
  const numbered = Object.assign(new Error('x'), { message: 42 })

  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'undefined'],
    ['null', null, 'null'],
    ['a frozen object', Object.freeze({ code: 1 }), '[object Object]'],
    ['an object without any method', Object.create(null), 'Something was thrown that has no words.'],
    ['a symbol', Symbol('odd'), 'Symbol(odd)'],
    ['an error whose words throw', wordless, 'Something was thrown that has no words.'],
    ['an error whose words are a number', numbered, '42'],
    ['a zero character in its words', new Error('a\0b'), 'ab'],
    ['half a surrogate in its words', new Error('a\ud800b'), 'a'],
    ['a megabyte of words', new Error('x'.repeat(1_000_000)), 'x'.repeat(500)],
    ['what looks like a fault of the database', Object.assign(new Error('gone'), { code: '57P01' }), 'gone'],
  ])('%s is called again, and holds up nobody', async (_, thrown, words) => {
    const told: string[] = []
    const backend = listening({
      jobs: { concurrency: 1 },
      onTransferSettled: ({ transfer: { id } }) => {
        if (id.startsWith('bad')) throw thrown
        told.push(id)
      },
    })
    const bad = await settle(backend, 'bad')
    const good = await settle(backend, 'good')
    await backend.handler.runJobs()
    expect(told).toEqual([good])
    const row = await outboxOf(bad)
    expect(row).toMatchObject({ state: 'due', attempts: 1, leased_by: null })
    expect(row.last_error).toContain(words)
  })

  test('after it was told: what it changed in its copy reaches nobody', async () => {
    const amounts: (string | undefined)[] = []
    const backend = listening({
      onTransferSettled: (change) => {
        amounts.push(change.transfer.amount)
        Object.assign(change.transfer, { amount: '1000000' })
        if (amounts.length === 1) throw new Error('half way')
      },
    })
    const id = await settle(backend, 'changed')
    await backend.handler.runJobs()
    await testDb.updateTable('mesh_link_outbox').set({ due_at: sql<Date>`now()` }).execute()
    await backend.handler.runJobs()
    expect(amounts).toEqual(['10', '10'])
    expect((await outboxOf(id)).transfer).toMatchObject({ amount: '10' })
  })
})

describe('a listener that never resolves', () => {
  test('holds up no transfer that settles after it was called', async () => {
    const hang = gate()
    const told: string[] = []
    const backend = listening({
      onTransferSettled: async ({ transfer: { id } }) => {
        told.push(id)
        if (id.startsWith('hangs')) await hang.passed
      },
    })
    await backend.handler.ready()
    const hanging = await settle(backend, 'hangs')
    await expect.poll(() => told, { timeout: 8_000 }).toContain(hanging)
    const later = await settle(backend, 'later')
    await expect.poll(() => told, { timeout: 8_000 }).toContain(later)
    expect(await outboxOf(hanging)).toMatchObject({ state: 'due', leased_by: expect.any(String) })
    hang.open()
    await expect.poll(async () => (await outboxOf(hanging)).state, { timeout: 8_000 }).toBe('done')
    expect(told.filter((id) => id === hanging)).toHaveLength(1)
  })

  test('does not keep runJobs() beyond its limit, and goes on under its lease', async () => {
    const hang = gate()
    const told: string[] = []
    const backend = listening({
      onTransferSettled: async ({ transfer: { id } }) => {
        told.push(id)
        await hang.passed
      },
    })
    const id = await settle(backend, 'hangs')
    await backend.handler.runJobs({ limitMs: 1_500 })
    expect(told).toEqual([id])
    // Nobody else calls it meanwhile.
    const other = listening({ onTransferSettled: () => void told.push('twice') })
    await other.handler.runJobs({ limitMs: 1_000 })
    expect(told).toEqual([id])
    hang.open()
    await expect.poll(async () => (await outboxOf(id)).state, { timeout: 8_000 }).toBe('done')
  })
})

describe('close()', () => {
  test('beside a running call lets it end, and it counts', async () => {
    const called = gate()
    const end = gate()
    const backend = listening({
      onTransferSettled: async () => {
        called.open()
        await end.passed
      },
    })
    await backend.handler.ready()
    const id = await settle(backend, 'closing')
    await called.passed
    const closed = backend.handler.close()
    end.open()
    await closed
    expect(await outboxOf(id)).toMatchObject({ state: 'done', last_error: null })
  })

  test('beside a call that never ends is done within its limit; the call is made again later', async () => {
    const called = gate()
    const end = gate()
    const backend = listening({
      closeTimeoutMs: 300,
      onTransferSettled: async () => {
        called.open()
        await end.passed
      },
    })
    await backend.handler.ready()
    const id = await settle(backend, 'closing')
    await called.passed
    const start = performance.now()
    await backend.handler.close()
    expect(performance.now() - start).toBeLessThan(5_000)
    end.open()
    // Closed, it can't note that the call ended: the lease tells the next process when.
    await expect.poll(() => backend.events.map(({ type }) => type)).toContain('transfer_update_failed')
    expect(await outboxOf(id)).toMatchObject({ state: 'due', attempts: 1 })
  })
})

test('ready() twice and runJobs() beside the worker tell each change once', async () => {
  const keys: string[] = []
  const backend = listening({ onTransferSettled: ({ idempotencyKey }) => void keys.push(idempotencyKey) })
  const { handler } = backend
  await Promise.all([handler.ready(), handler.ready(), handler.runJobs()])
  await handler.ready()
  const ids = await Promise.all(Array.from({ length: 10 }, () => settle(backend, 'once')))
  await Promise.all([handler.runJobs(), handler.runJobs(), handler.ready()])
  await expect.poll(() => keys.length, { timeout: 8_000 }).toBe(ids.length)
  expect(new Set(keys)).toEqual(new Set(ids.map((id) => `${id}:1`)))
})

test('an onEvent that rejects or throws breaks nothing', async () => {
  const told: string[] = []
  const backend = listening({
    onEvent: (async (event) => {
      throw new Error(`the log is down: ${event.type}`)
    }) as MeshLinkHandlerOptions['onEvent'] & object,
    onTransferSettled: ({ transfer }) => void told.push(transfer.id),
  })
  const id = await settle(backend, 'logged')
  await backend.handler.runJobs()
  expect(told).toEqual([id])
})
