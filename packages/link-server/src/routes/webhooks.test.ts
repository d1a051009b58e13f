import { createHmac } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { fakeWebhook, postWebhook } from '../testing/fake-webhook'
import { newUser, openSession, TEST_WEBHOOK_SECRET, testBackend } from '../testing/test-backend'
import { testDb, userKeyOf } from '../testing/test-database'
import { testMesh } from '../testing/test-mesh'

const mesh = await testMesh()
const backend = testBackend({ mesh })
beforeEach(() => mesh.reset())

/** Creates a user who has opened Link. Mesh's list is empty, so transfers come only from webhooks. */
async function knownUser() {
  const user = newUser()
  await openSession(backend, user)
  mesh.setTransfers()
  return user
}

async function list(user: string) {
  return (await backend.call(user, 'GET /transfers')).body.transfers
}

describe('POST /webhooks/mesh', () => {
  test('creates a transfer of a known user', async () => {
    const user = await knownUser()
    const webhook = fakeWebhook(userKeyOf(user))
    expect(await postWebhook(backend, webhook)).toMatchObject({ status: 200, body: { received: true } })
    expect(await list(user)).toMatchObject([
      {
        id: webhook.TransferId,
        status: 'pending',
        symbol: 'USDC',
        amount: '10',
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

  test('asks Mesh which of two final statuses with the same time is right, and uses the answer', async () => {
    const user = await knownUser()
    const events = ['Failed', 'Succeeded'].map((TransferStatus) =>
      fakeWebhook(userKeyOf(user), { TransferId: `one-${user}`, TransferStatus }),
    )
    for (const event of events) await postWebhook(backend, event)
    expect(await list(user)).toMatchObject([{ status: 'failed' }])
    mesh.setTransfers({
      id: `one-${user}`,
      userId: userKeyOf(user),
      status: 'succeeded',
      symbol: 'USDC',
      amount: 10,
    })
    await backend.handler.runJobs()
    expect(await list(user)).toMatchObject([{ status: 'succeeded', amount: '10' }])
  })

  test('replaces the browser’s report by Mesh’s data', async () => {
    const user = await knownUser()
    const { linkSessionId } = await openSession(backend, user)
    const transferId = `transfer-${user}`
    await backend.call(user, 'POST /transfers', {
      body: { linkSessionId, transfer: { status: 'success', transferId, symbol: 'USDC', amount: 999 } },
    })
    expect(await list(user)).toMatchObject([{ status: 'unconfirmed', amount: '999' }])
    await postWebhook(backend, fakeWebhook(userKeyOf(user), { TransferId: transferId }))
    expect(await list(user)).toMatchObject([{ id: transferId, status: 'pending', amount: '10' }])
  })

  test.each([
    ['an unknown user', () => fakeWebhook(`somebody-${newUser()}`), 'waiting', 'unknown_user'],
    [
      'an unknown status',
      () => fakeWebhook('x', { TransferStatus: 'Teleported' }),
      'waiting',
      'unknown_status',
    ],
    ['another kind of event', () => ({ Id: newUser(), Something: true }), 'unreadable', 'unreadable'],
    ['a body that is not JSON', () => `hello ${newUser()}`, 'unreadable', 'unreadable'],
  ])('answers 200 to %s, and stores the exact bytes', async (_, make, state, reason) => {
    const webhook = make()
    const body = typeof webhook === 'string' ? webhook : JSON.stringify(webhook)
    expect((await postWebhook(backend, body)).status).toBe(200)
    await backend.handler.runJobs()
    const kept = await testDb
      .selectFrom('mesh_link_inbox')
      .select(['state', 'reason'])
      .where('body', '=', Buffer.from(body))
      .execute()
    expect(kept).toEqual([{ state, reason }])
  })

  test('uses a stored webhook when its user opens Link', async () => {
    const user = newUser()
    const webhook = fakeWebhook(userKeyOf(user))
    await postWebhook(backend, webhook)
    await backend.handler.runJobs()
    expect(await list(user)).toEqual([])
    await openSession(backend, user)
    mesh.setTransfers()
    expect(await list(user)).toMatchObject([{ id: webhook.TransferId, status: 'pending' }])
  })

  test.each<[string, Record<string, unknown>, object]>([
    ['an amount as text', { DestinationAmount: '10.50' }, { amount: '10.5' }],
    ['a time as ISO text', { Timestamp: '2026-03-01T10:00:00Z' }, { createdAt: '2026-03-01T10:00:00.000Z' }],
    ['a NUL character', { Chain: 'Ether\0eum' }, { amount: '10' }],
    ['half a surrogate pair', { Token: 'USDC', TxHash: '\ud800' }, { symbol: 'USDC' }],
    [
      'a name of 1,001 characters',
      { SourceAccountProvider: 'x'.repeat(1001) },
      { brokerName: 'x'.repeat(1001) },
    ],
    ['a number as hash', { TxHash: 12 }, { amount: '10' }],
    ['another spelling of a status', { TransferStatus: 'Refund_Pending' }, { status: 'refundPending' }],
  ])('accepts a webhook with %s', async (_, changed, expected) => {
    const user = await knownUser()
    const webhook = fakeWebhook(userKeyOf(user), changed)
    expect((await postWebhook(backend, webhook)).status).toBe(200)
    expect(await list(user)).toMatchObject([{ id: webhook.TransferId, ...expected }])
  })

  test('ignores a webhook about another user’s transfer', async () => {
    const [user, other] = [await knownUser(), await knownUser()]
    const webhook = fakeWebhook(userKeyOf(user))
    await postWebhook(backend, webhook)
    await postWebhook(backend, { ...webhook, UserId: userKeyOf(other), TransferStatus: 'Succeeded' })
    expect(await list(user)).toMatchObject([{ status: 'pending' }])
    expect(await list(other)).toEqual([])
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
    expect((await postWebhook(backend, 'x'.repeat(1024 * 1024 + 1))).status).toBe(413)
  })

  test('accepts the old and the new secret while it is changed', async () => {
    const changing = testBackend({ mesh: { ...mesh, webhookSecret: ['the-new-one', TEST_WEBHOOK_SECRET] } })
    expect((await postWebhook(changing, fakeWebhook('x'))).status).toBe(200)
    const signed = createHmac('sha256', 'the-new-one').update('{}').digest('base64')
    expect((await postWebhook(changing, '{}', signed)).status).toBe(200)
    const other = createHmac('sha256', 'another').update('{}').digest('base64')
    expect((await postWebhook(changing, '{}', other)).status).toBe(401)
  })

  test('answers 503 when no secret is configured', async () => {
    const open = testBackend({ mesh: { ...mesh, webhookSecret: undefined } })
    expect(await postWebhook(open, fakeWebhook('x'))).toMatchObject({
      status: 503,
      body: { code: 'webhook_not_configured' },
    })
  })
})
