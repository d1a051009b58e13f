import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { fakeWebhook, postWebhook } from '../testing/fake-webhook'
import { newUser, openSession } from '../testing/test-backend'
import { testDb, userKeyOf } from '../testing/test-database'
import { findTransfer, makeJobsDue, SETTLED, testSettlement } from '../testing/test-settlement'
import type { TransferChange } from '../updates'

const { openBackend, knownUser } = await testSettlement()
let delivered: TransferChange[] = []
const options = { onTransferSettled: (change: TransferChange) => void delivered.push(change) }
beforeEach(() => {
  delivered = []
})

/** State of the stored message with this body. */
function stateOf(body: string) {
  return testDb
    .selectFrom('mesh_link_inbox')
    .select(['state', 'reason'])
    .where('body', '=', Buffer.from(body))
    .execute()
}

/** Makes a stored webhook wait, as an earlier version or a killed process would have left it. */
async function makeWaiting(webhook: object, reason: string, waitsForUser: string | null = null) {
  await testDb
    .updateTable('mesh_link_inbox')
    .set({ state: 'waiting', reason, waits_for_user: waitsForUser })
    .where('body', '=', Buffer.from(JSON.stringify(webhook)))
    .execute()
}

describe('an unusual webhook', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`

  test.each<[string, (webhook: string) => string]>([
    ['a time before the year 1', (it) => it.replace('1715175519038', '"-100000-01-01T00:00:00Z"')],
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
  ])('is accepted with %s, and delays no other', async (_, spoil) => {
    const backend = openBackend(options)
    const { user } = await knownUser(backend)
    const odd = spoil(JSON.stringify(fakeWebhook(userKeyOf(user), SETTLED)))
    const good = fakeWebhook(userKeyOf(user), SETTLED)
    expect((await postWebhook(backend, odd)).status).toBe(200)
    expect((await postWebhook(backend, good)).status).toBe(200)
    const start = performance.now()
    await backend.handler.runJobs()
    expect(performance.now() - start).toBeLessThan(10_000)
    const { TransferId } = JSON.parse(odd)
    expect(delivered.map(({ transfer }) => transfer.id).sort()).toEqual([TransferId, good.TransferId].sort())
    expect(delivered.every(({ transfer }) => transfer.amount === '10')).toBe(true)
  })

  test('is set aside when it makes its batch fail, and the others are applied', async () => {
    const backend = openBackend(options)
    const { user } = await knownUser(backend)
    const webhooks = Array.from({ length: 5 }, () => fakeWebhook(userKeyOf(user), SETTLED))
    const [, poison] = webhooks
    // Stands for an error of PostgreSQL that our checks do not foresee.
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
    expect(delivered).toHaveLength(4)
    expect(await stateOf(JSON.stringify(poison))).toEqual([{ state: 'unreadable', reason: 'unreadable' }])
    expect(backend.events).toContainEqual(expect.objectContaining({ type: 'job_failed', job: 'inbox' }))
  })

  test('is kept, but not delivered, when the user id has another case', async () => {
    const backend = openBackend(options)
    const { user } = await knownUser(backend)
    const userKey = userKeyOf(user)
    const other = userKey === userKey.toLowerCase() ? userKey.toUpperCase() : userKey.toLowerCase()
    const webhook = fakeWebhook(other, SETTLED)
    await postWebhook(backend, webhook)
    await backend.handler.runJobs()
    expect(delivered).toEqual([])
    expect(await stateOf(JSON.stringify(webhook))).toEqual([{ state: 'waiting', reason: 'unknown_user' }])
  })

  test.each([
    [1e-7, '0.0000001'],
    [0.1 + 0.2, '0.30000000000000004'],
    [1e17, '100000000000000000'],
    ['00010', '10'],
    ['1e3', '1000'],
  ])('is delivered with the amount %j as %s', async (DestinationAmount, amount) => {
    const backend = openBackend(options)
    const { user } = await knownUser(backend)
    await postWebhook(backend, fakeWebhook(userKeyOf(user), { ...SETTLED, DestinationAmount }))
    await backend.handler.runJobs()
    expect(delivered.map(({ transfer }) => transfer.amount)).toEqual([amount])
  })

  test.each(['１２', '1_000', '1,000', '0x10', 'NaN', -5, 1e300, [1], { value: 1 }, true])(
    'is held back with the amount %j',
    async (DestinationAmount) => {
      const backend = openBackend(options)
      const { user } = await knownUser(backend)
      const webhook = fakeWebhook(userKeyOf(user), { ...SETTLED, DestinationAmount })
      await postWebhook(backend, webhook)
      await backend.handler.runJobs()
      expect(delivered).toEqual([])
      expect((await findTransfer(webhook.TransferId))?.held).toMatch(/negative, too large or unreadable/)
    },
  )

  test('is requeued when its status is known to a newer version', async () => {
    const backend = openBackend(options)
    const { user } = await knownUser(backend)
    const webhook = fakeWebhook(userKeyOf(user), SETTLED)
    await postWebhook(backend, webhook)
    await makeWaiting(webhook, 'unknown_status')
    await makeJobsDue()
    await backend.handler.runJobs()
    expect(delivered.map(({ transfer }) => transfer.id)).toEqual([webhook.TransferId])
  })
})

describe('messages in one batch', () => {
  test('all belong to the Link session that one of them found', async () => {
    const backend = openBackend(options)
    const { user, transactionId, linkSessionId } = await knownUser(backend)
    const first = fakeWebhook(userKeyOf(user), { ...SETTLED, TransactionId: transactionId, TxHash: null })
    await postWebhook(backend, first)
    await postWebhook(backend, { ...first, TxHash: '0xfa4e' })
    await backend.handler.runJobs()
    expect(delivered).toHaveLength(1)
    expect(delivered[0]?.asked).toMatchObject({ linkSessionId })
  })

  test('a refund during a dispute is checked at Mesh', async () => {
    const backend = openBackend(options)
    const { user } = await knownUser(backend)
    const base = { ...fakeWebhook(userKeyOf(user), SETTLED), Timestamp: null, DestinationAmount: null }
    await postWebhook(backend, base)
    await postWebhook(backend, { ...base, TransferStatus: 'Failed' })
    await postWebhook(backend, {
      ...base,
      TransferStatus: 'RefundSucceeded',
      SentTimestamp: base.SentTimestamp + 60,
    })
    await backend.handler.runJobs()
    expect(await findTransfer(base.TransferId)).toMatchObject({ check_at: expect.any(Date) })
  })
})

describe('a user who opens Link while a webhook is applied', () => {
  test('gets the messages that were waiting', async () => {
    const backend = openBackend(options)
    const rounds = Array.from({ length: 15 }, async () => {
      const user = newUser()
      const webhook = fakeWebhook(userKeyOf(user), SETTLED)
      await postWebhook(backend, webhook)
      await Promise.all([backend.handler.runJobs(), openSession(backend, user), backend.handler.runJobs()])
      return webhook.TransferId
    })
    const ids = await Promise.all(rounds)
    await backend.handler.runJobs()
    expect(delivered.map(({ transfer }) => transfer.id).sort()).toEqual(ids.sort())
  })

  test('gets the messages even when the process was killed before it requeued them', async () => {
    const backend = openBackend(options)
    const { user } = await knownUser(backend)
    const webhook = fakeWebhook(userKeyOf(user), SETTLED)
    await postWebhook(backend, webhook)
    await makeWaiting(webhook, 'unknown_user', userKeyOf(user))
    await makeJobsDue()
    await backend.handler.runJobs()
    expect(delivered.map(({ transfer }) => transfer.id)).toEqual([webhook.TransferId])
  })
})

test('no settlement is lost when the clock jumps back', async () => {
  let time = Date.now()
  const backend = openBackend({ ...options, now: () => new Date(time) })
  const { user } = await knownUser(backend)
  const pending = fakeWebhook(userKeyOf(user), { Timestamp: time })
  await postWebhook(backend, pending)
  await backend.handler.runJobs()
  time -= 2 * 86_400_000
  await postWebhook(backend, { ...pending, ...SETTLED, Timestamp: pending.Timestamp + 1_000 })
  await backend.handler.runJobs()
  expect(delivered.map(({ transfer }) => transfer.status)).toEqual(['succeeded'])
})
