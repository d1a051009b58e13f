import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeWebhook, postWebhook } from '../testing/fake-webhook'
import { openSession } from '../testing/open-session'
import { newUser, TEST_WEBHOOK_SECRET, testBackend } from '../testing/test-backend'
import { testMesh } from '../testing/test-mesh'
import { userKeyOf } from '../testing/user-key-of'

const mesh = await testMesh()
const backend = testBackend({ mesh })
beforeEach(() => mesh.reset())

/** A user the backend knows. */
async function knownUser(of = backend) {
  const user = newUser()
  await openSession(of, user)
  // What these tests look at comes from webhooks alone.
  mesh.fail('/transfers/managed/mesh', { status: 500 })
  return user
}

async function list(user: string) {
  return (await backend.call(user, 'GET /transfers')).body.transfers
}

describe('POST /webhooks/mesh', () => {
  test('makes a transfer of a known user', async () => {
    const user = await knownUser()
    const webhook = fakeWebhook(userKeyOf(user))
    expect(await postWebhook(backend, webhook)).toMatchObject({ status: 200, body: { received: true } })
    expect(await list(user)).toMatchObject([
      {
        id: webhook.TransferId,
        status: 'pending',
        symbol: 'USDC',
        amount: 10,
        networkName: 'Ethereum',
        brokerName: 'Coinbase',
        toAddress: '0x0000',
        txHash: '0xfa4e',
      },
    ])
  })

  test.each([
    ['pending', 'pending'],
    ['SUCCEEDED', 'succeeded'],
    ['Failed', 'failed'],
    ['RefundPending', 'refundPending'],
    ['refundSucceeded', 'refundSucceeded'],
  ])('reads the status %s', async (TransferStatus, status) => {
    const user = await knownUser()
    await postWebhook(backend, fakeWebhook(userKeyOf(user), { TransferStatus }))
    expect(await list(user)).toMatchObject([{ status }])
  })

  test('never goes back, in whatever order and however often Mesh sends', async () => {
    const history = ['Pending', 'Failed', 'RefundPending', 'RefundSucceeded']
    await fc.assert(
      fc.asyncProperty(
        fc
          .integer({ min: 1, max: history.length })
          .chain((length) =>
            fc.tuple(
              fc.constant(length),
              fc.array(fc.integer({ min: 0, max: length - 1 }), { maxLength: 4 }),
              fc.shuffledSubarray([...Array(length).keys()], { minLength: length }),
            ),
          ),
        async ([length, again, order]) => {
          const user = await knownUser()
          const events = history.slice(0, length).map((TransferStatus, i) =>
            fakeWebhook(userKeyOf(user), {
              TransferId: 'one',
              TransferStatus,
              Timestamp: 1_715_175_519_000 + i,
            }),
          )
          const ranks = []
          for (const index of [...order, ...again]) {
            expect((await postWebhook(backend, events[index])).status).toBe(200)
            const [{ status }] = await list(user)
            ranks.push(history.map((word) => word.toLowerCase()).indexOf(status.toLowerCase()))
          }
          expect(ranks).toEqual([...ranks].sort())
          expect(ranks.at(-1)).toBe(length - 1)
          expect(await list(user)).toHaveLength(1)
        },
      ),
      { numRuns: 12 },
    )
  })

  test('takes the later of two words for the same stage, whichever comes first', async () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const user = await knownUser()
      const events = ['Failed', 'Succeeded'].map((TransferStatus, i) =>
        fakeWebhook(userKeyOf(user), { TransferId: 'one', TransferStatus, Timestamp: 1_715_175_519_000 + i }),
      )
      for (const index of order) await postWebhook(backend, events[index])
      expect(await list(user)).toMatchObject([{ status: 'succeeded' }])
    }
  })

  test('takes an event in once', async () => {
    const user = await knownUser()
    const webhook = fakeWebhook(userKeyOf(user))
    await postWebhook(backend, webhook)
    // Mesh's retries have a new Id, the same EventId.
    expect((await postWebhook(backend, { ...webhook, Id: 'retry', TransferStatus: 'Failed' })).status).toBe(
      200,
    )
    expect(await list(user)).toMatchObject([{ status: 'pending' }])
    expect(backend.events).toContainEqual({
      type: 'webhook_ignored',
      reason: 'duplicate',
      eventId: webhook.EventId,
    })
  })

  test('turns what the browser reported into what Mesh says', async () => {
    const user = await knownUser()
    const { linkSessionId } = await openSession(backend, user)
    const transferId = `transfer-${user}`
    await backend.call(user, 'POST /transfers', {
      body: { linkSessionId, transfer: { status: 'success', transferId, symbol: 'USDC', amount: 999 } },
    })
    expect(await list(user)).toMatchObject([{ status: 'unconfirmed', amount: 999 }])
    await postWebhook(backend, fakeWebhook(userKeyOf(user), { TransferId: transferId }))
    expect(await list(user)).toMatchObject([{ id: transferId, status: 'pending', amount: 10 }])
  })

  test.each([
    ['a user nobody here knows', fakeWebhook('somebody-else'), 'unknown_user'],
    ['another kind of event', { Id: '1', EventId: '2', Something: true }, 'not_a_transfer'],
    ['a body that is not JSON', 'hello', 'not_a_transfer'],
    ['a status that is new', fakeWebhook('x', { TransferStatus: 'Teleported' }), 'unknown_status'],
  ])('answers 200 and ignores %s', async (_, webhook, reason) => {
    expect((await postWebhook(backend, webhook)).status).toBe(200)
    expect(backend.events.at(-1)).toMatchObject({ type: 'webhook_ignored', reason })
  })

  test.each([
    ['a wrong signature', Buffer.alloc(32).toString('base64')],
    ['no signature', ''],
    ['a signature of another length', 'AAAA'],
  ])('refuses %s and stores nothing', async (_, signature) => {
    const user = await knownUser()
    expect(await postWebhook(backend, fakeWebhook(userKeyOf(user)), signature)).toMatchObject({
      status: 401,
      body: { code: 'signature_invalid' },
    })
    expect(await list(user)).toEqual([])
  })

  test('refuses a body that was changed after signing, and one that is too large', async () => {
    const webhook = JSON.stringify(fakeWebhook('x'))
    const signature = createHmac('sha256', TEST_WEBHOOK_SECRET).update(webhook).digest('base64')
    expect((await postWebhook(backend, `${webhook} `, signature)).status).toBe(401)
    expect((await postWebhook(backend, 'x'.repeat(70_000))).status).toBe(413)
  })

  test('says so when no secret is configured', async () => {
    const open = testBackend({ mesh: { ...mesh, webhookSecret: undefined } })
    expect(await postWebhook(open, fakeWebhook('x'))).toMatchObject({
      status: 503,
      body: { code: 'webhook_not_configured' },
    })
  })

  test('tells the listener of each status with the integrator’s own user id, and again after it failed', async () => {
    const onTransferUpdate = vi.fn()
    const listening = testBackend({ mesh, onTransferUpdate })
    const user = await knownUser(listening)
    const webhook = fakeWebhook(userKeyOf(user), { TransferStatus: 'Succeeded', TransactionId: 'order-7' })

    onTransferUpdate.mockRejectedValueOnce(new Error('ledger is down'))
    expect((await postWebhook(listening, webhook)).status).toBe(500)
    expect((await postWebhook(listening, webhook)).status).toBe(200)
    expect((await postWebhook(listening, webhook)).status).toBe(200)
    expect(onTransferUpdate).toHaveBeenCalledTimes(2)
    expect(onTransferUpdate).toHaveBeenLastCalledWith({
      userId: user,
      transfer: expect.objectContaining({ id: webhook.TransferId, status: 'succeeded' }),
      clientTransactionId: 'order-7',
    })
    expect(listening.events).toContainEqual(expect.objectContaining({ type: 'transfer_update_failed' }))
  })
})
