import { describe, expect, test } from 'vitest'
import type { MeshLinkHandlerOptions } from '../handler/options'
import { fakeWebhook, postWebhook } from '../testing/fake-webhook'
import type { TestBackend } from '../testing/test-backend'
import { testDb, userKeyOf } from '../testing/test-database'
import { makeDue, SETTLED, testSettlement } from '../testing/test-settlement'

const { openBackend, knownUser } = await testSettlement()

/** Posts a webhook that settles a transfer of a new user. Returns the transfer's id, which starts with `name`. */
async function settle(backend: TestBackend, name: string): Promise<string> {
  const { user } = await knownUser(backend)
  const TransferId = `${name}-${user}`
  await postWebhook(backend, fakeWebhook(userKeyOf(user), { ...SETTLED, TransferId }))
  return TransferId
}

function outboxOf(transferId: string) {
  return testDb
    .selectFrom('mesh_link_outbox')
    .selectAll()
    .where('transfer_id', '=', transferId)
    .executeTakeFirstOrThrow()
}

/** A promise that resolves when `open` is called. */
function gate() {
  let open = () => {}
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { passed, open }
}

/** A started backend with a transfer whose callback has been called and ends when `end` opens. */
async function withRunningCallback(options: Partial<MeshLinkHandlerOptions> = {}) {
  const [called, end] = [gate(), gate()]
  const backend = openBackend({
    ...options,
    onTransferSettled: async () => {
      called.open()
      await end.passed
    },
  })
  await backend.handler.ready()
  const id = await settle(backend, 'closing')
  await called.passed
  return { backend, id, end }
}

describe('a callback that throws', () => {
  const unreadableMessage = new Error('x')
  Object.defineProperty(unreadableMessage, 'message', {
    get() {
      throw new Error('no message')
    },
  })
  const numberMessage = Object.assign(new Error('x'), { message: 42 })

  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'undefined'],
    ['null', null, 'null'],
    ['a frozen object', Object.freeze({ code: 1 }), '[object Object]'],
    ['an object without methods', Object.create(null), 'The thrown value has no readable message.'],
    ['a symbol', Symbol('odd'), 'Symbol(odd)'],
    ['an error whose message throws', unreadableMessage, 'The thrown value has no readable message.'],
    ['an error whose message is a number', numberMessage, '42'],
    ['an error with a NUL character in its message', new Error('a\0b'), 'ab'],
    ['an error with half a surrogate pair in its message', new Error('a\ud800b'), 'a'],
    ['an error with a message of a megabyte', new Error('x'.repeat(1_000_000)), 'x'.repeat(500)],
    [
      'an error that looks like a database error',
      Object.assign(new Error('gone'), { code: '57P01' }),
      'gone',
    ],
  ])('%s is called again, and delays no other transfer', async (_, thrown, message) => {
    const delivered: string[] = []
    const backend = openBackend({
      jobs: { concurrency: 1 },
      onTransferSettled: ({ transfer: { id } }) => {
        if (id.startsWith('bad')) throw thrown
        delivered.push(id)
      },
    })
    const bad = await settle(backend, 'bad')
    const good = await settle(backend, 'good')
    await backend.handler.runJobs()
    expect(delivered).toEqual([good])
    const row = await outboxOf(bad)
    expect(row).toMatchObject({ state: 'due', attempts: 1, leased_by: null })
    expect(row.last_error).toContain(message)
  })

  test('gets the original data again, even if it changed its argument', async () => {
    const amounts: (string | undefined)[] = []
    const backend = openBackend({
      onTransferSettled: (change) => {
        amounts.push(change.transfer.amount)
        Object.assign(change.transfer, { amount: '1000000' })
        if (amounts.length === 1) throw new Error('failed after a change')
      },
    })
    const id = await settle(backend, 'changed')
    await backend.handler.runJobs()
    await makeDue()
    await backend.handler.runJobs()
    expect(amounts).toEqual(['10', '10'])
    expect((await outboxOf(id)).transfer).toMatchObject({ amount: '10' })
  })
})

describe('a callback that hangs', () => {
  test('does not delay transfers that settle later', async () => {
    const hang = gate()
    const delivered: string[] = []
    const backend = openBackend({
      onTransferSettled: async ({ transfer: { id } }) => {
        delivered.push(id)
        if (id.startsWith('hangs')) await hang.passed
      },
    })
    await backend.handler.ready()
    const hanging = await settle(backend, 'hangs')
    await expect.poll(() => delivered, { timeout: 8_000 }).toContain(hanging)
    const later = await settle(backend, 'later')
    await expect.poll(() => delivered, { timeout: 8_000 }).toContain(later)
    expect(await outboxOf(hanging)).toMatchObject({ state: 'due', leased_by: expect.any(String) })
    hang.open()
    await expect.poll(async () => (await outboxOf(hanging)).state, { timeout: 8_000 }).toBe('done')
    expect(delivered.filter((id) => id === hanging)).toHaveLength(1)
  })

  test('does not keep runJobs() beyond its time limit, and keeps its lease', async () => {
    const hang = gate()
    const delivered: string[] = []
    const backend = openBackend({
      onTransferSettled: async ({ transfer: { id } }) => {
        delivered.push(id)
        await hang.passed
      },
    })
    const id = await settle(backend, 'hangs')
    await backend.handler.runJobs({ limitMs: 1_500 })
    expect(delivered).toEqual([id])
    // While the lease lasts, no other replica calls the callback.
    const other = openBackend({ onTransferSettled: () => void delivered.push('twice') })
    await other.handler.runJobs({ limitMs: 1_000 })
    expect(delivered).toEqual([id])
    hang.open()
    await expect.poll(async () => (await outboxOf(id)).state, { timeout: 8_000 }).toBe('done')
  })
})

describe('close()', () => {
  test('waits for a running callback, which counts as delivered', async () => {
    const { backend, id, end } = await withRunningCallback()
    const closed = backend.handler.close()
    end.open()
    await closed
    expect(await outboxOf(id)).toMatchObject({ state: 'done', last_error: null })
  })

  test('does not wait longer than its timeout for a callback, which is called again later', async () => {
    const { backend, id, end } = await withRunningCallback({ closeTimeoutMs: 300 })
    const start = performance.now()
    await backend.handler.close()
    expect(performance.now() - start).toBeLessThan(5_000)
    end.open()
    // The closed backend cannot store that the callback ended. Another process takes over when the lease ends.
    await expect.poll(() => backend.events.map(({ type }) => type)).toContain('transfer_update_failed')
    expect(await outboxOf(id)).toMatchObject({ state: 'due', attempts: 1 })
  })
})

test('ready() twice and runJobs() beside the worker deliver each change once', async () => {
  const keys: string[] = []
  const backend = openBackend({ onTransferSettled: ({ idempotencyKey }) => void keys.push(idempotencyKey) })
  const { handler } = backend
  await Promise.all([handler.ready(), handler.ready(), handler.runJobs()])
  await handler.ready()
  const ids = await Promise.all(Array.from({ length: 10 }, () => settle(backend, 'once')))
  await Promise.all([handler.runJobs(), handler.runJobs(), handler.ready()])
  await expect.poll(() => keys.length, { timeout: 8_000 }).toBe(ids.length)
  expect(new Set(keys)).toEqual(new Set(ids.map((id) => `${id}:1`)))
})

test('an onEvent that rejects does not disturb the delivery', async () => {
  const delivered: string[] = []
  const backend = openBackend({
    onEvent: (async (event) => {
      throw new Error(`the log is down: ${event.type}`)
    }) as MeshLinkHandlerOptions['onEvent'] & object,
    onTransferSettled: ({ transfer }) => void delivered.push(transfer.id),
  })
  const id = await settle(backend, 'logged')
  await backend.handler.runJobs()
  expect(delivered).toEqual([id])
})
