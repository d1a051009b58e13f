import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { fakeWebhook, postWebhook } from '../testing/fake-webhook'
import { COINBASE, openLink } from '../testing/link-user'
import { newUser, openSession, testBackend } from '../testing/test-backend'
import { userKeyOf } from '../testing/test-database'
import { testMesh } from '../testing/test-mesh'

const mesh = await testMesh()
const backend = testBackend({ mesh })
beforeEach(() => mesh.reset())

async function report(user: string, transfer: unknown, as = backend) {
  const { linkSessionId } = await openSession(as, user)
  return as.call(user, 'POST /transfers', { body: { linkSessionId, transfer } })
}

function listCalls() {
  return mesh.calls.filter(({ path }) => path.includes('/transfers/managed/mesh'))
}

describe('POST /transfers', () => {
  test.each(['success', 'succeeded', 'pending', 'failed', 'error'])(
    'ignores the status %s that the browser reports',
    async (status) => {
      const user = newUser()
      const answer = await report(user, { status, transferId: `t-${user}`, symbol: 'ETH', amount: 2 })
      expect(answer).toMatchObject({
        status: 200,
        body: { id: `t-${user}`, status: 'unconfirmed', symbol: 'ETH', amount: '2' },
      })
    },
  )

  test('makes one transfer of a repeated report', async () => {
    const user = newUser()
    const transfer = { status: 'success', transferId: 'same', txHash: '0x1' }
    const first = await report(user, transfer)
    const { updatedAt: _, clientTransactionId: __, ...same } = first.body
    expect((await report(user, transfer)).body).toMatchObject(same)
    mesh.setTransfers()
    expect((await backend.call(user, 'GET /transfers')).body.transfers).toHaveLength(1)
  })

  test.each([
    ['no id', { status: 'success' }],
    ['no id in Link’s message', { type: 'transferFinished', payload: { status: 'success' } }],
    ['a negative amount', { status: 'success', transferId: 'x', amount: -1 }],
    ['a list', [{ status: 'success', transferId: 'x' }]],
    ['no transfer', undefined],
  ])('refuses %s', async (_, transfer) => {
    expect(await report(newUser(), transfer)).toMatchObject({ status: 400, body: { code: 'invalid_body' } })
  })

  test('refuses another user’s session', async () => {
    const { linkSessionId } = await openSession(backend, newUser())
    const answer = await backend.call(newUser(), 'POST /transfers', {
      body: { linkSessionId, transfer: { status: 'success', transferId: 'x' } },
    })
    expect(answer).toMatchObject({ status: 404, body: { code: 'link_session_unknown' } })
  })

  test.each([
    ['an id of its own', 'ORDER-77'],
    ['a blank id', ' '],
  ])('refuses %s as transaction id, because the server makes it', async (_, clientTransactionId) => {
    const answer = await report(newUser(), { status: 'success', transferId: 'x', clientTransactionId })
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'invalid_body', errors: [{ path: 'transfer.clientTransactionId' }] },
    })
  })

  test('accepts the transaction id of the link token, which Link repeats', async () => {
    const user = newUser()
    const { linkSessionId } = await openSession(backend, user)
    const sent = JSON.parse(mesh.calls.findLast(({ path }) => path.endsWith('/linktoken'))?.body ?? '{}')
    const { transactionId } = sent.transferOptions
    expect(transactionId).toMatch(/^[0-9a-f-]{36}$/)
    const transfer = { status: 'success', transferId: 'x', clientTransactionId: transactionId }
    const answer = await backend.call(user, 'POST /transfers', { body: { linkSessionId, transfer } })
    expect(answer.status).toBe(200)
  })

  test('refuses a session that was not opened for a transfer', async () => {
    const user = newUser()
    const { linkSessionId } = await openSession(backend, user, 'connect')
    const answer = await backend.call(user, 'POST /transfers', {
      body: { linkSessionId, transfer: { status: 'success', transferId: 'x' } },
    })
    expect(answer).toMatchObject({ status: 409, body: { code: 'link_session_mismatch' } })
  })

  test('accepts a limited number of reports per session', async () => {
    const strict = testBackend({ mesh, limits: { readsPerMinute: false, reportsPerSession: 3 } })
    const user = newUser()
    const { linkSessionId } = await openSession(strict, user)
    const send = () =>
      strict.call(user, 'POST /transfers', {
        body: { linkSessionId, transfer: { status: 'success', transferId: 'x' } },
      })
    expect((await Promise.all([send(), send(), send()])).map(({ status }) => status)).toEqual([200, 200, 200])
    const refused = await send()
    expect(refused).toMatchObject({ status: 429, body: { code: 'link_session_used_up' } })
    expect(refused.headers.get('Retry-After')).toMatch(/^\d+$/)
  })

  test('cannot change Mesh’s data', async () => {
    const user = newUser()
    const transferId = `fixed-${user}`
    await report(user, { status: 'success', transferId, amount: 1 })
    mesh.setTransfers({
      id: transferId,
      userId: userKeyOf(user),
      status: 'failed',
      amount: 1,
      symbol: 'USDC',
    })
    await backend.call(user, 'GET /transfers')
    const answer = await report(user, { status: 'success', transferId, amount: 1_000_000, amountInFiat: 1e9 })
    expect(answer.body).toMatchObject({ status: 'failed', amount: '1', symbol: 'USDC' })
    expect(answer.body).not.toHaveProperty('amountInFiat')
  })
})

describe('GET /transfers', () => {
  test('confirms a real transfer, and settles it without a webhook', async () => {
    let time = Date.now()
    const later = testBackend({ mesh, now: () => new Date(time) })
    const user = newUser()
    const { linkToken, linkSessionId } = await openSession(later, user)
    const link = await openLink(linkToken)
    await link.connect(COINBASE)
    const transfer = await link.transfer('USDC', 12)
    await later.call(user, 'POST /transfers', { body: { linkSessionId, transfer } })

    const seen = new Set<string>()
    await expect
      .poll(
        async () => {
          time += 2_000
          const [row] = (await later.call(user, 'GET /transfers')).body.transfers
          seen.add(row.status)
          return row
        },
        { interval: 20, timeout: 5_000 },
      )
      .toMatchObject({ id: transfer.transferId, status: 'succeeded', amount: '12', brokerName: 'Coinbase' })
    expect([...seen].filter((status) => !['pending', 'succeeded'].includes(status))).toEqual([])
    const query = new URLSearchParams(listCalls()[0]?.path.split('?')[1])
    expect(query.get('UserId')).toBe(userKeyOf(user))

    // Settled, so Mesh is not asked again.
    mesh.reset()
    time += 60_000
    await later.call(user, 'GET /transfers')
    expect(listCalls()).toEqual([])
  })

  test('asks Mesh at most every two seconds for a user, and less often after it failed', async () => {
    let time = Date.now()
    const slow = testBackend({ mesh, now: () => new Date(time) })
    const user = newUser()
    await report(user, { status: 'success', transferId: 'open' }, slow)
    mesh.setTransfers()
    const look = () => slow.call(user, 'GET /transfers')
    await Promise.all([look(), look(), look()])
    expect(listCalls()).toHaveLength(1)
    time += 1_999
    await look()
    expect(listCalls()).toHaveLength(1)
    time += 1
    await look()
    expect(listCalls()).toHaveLength(2)

    mesh.reset()
    mesh.fail('/transfers/managed/mesh', { status: 500 })
    time += 2_000
    expect(await look()).toMatchObject({ status: 200, body: { transfers: [{ status: 'unconfirmed' }] } })
    // One call with two retries.
    expect(listCalls()).toHaveLength(3)
    time += 14_999
    await look()
    expect(listCalls()).toHaveLength(3)
    time += 1
    await look()
    expect(listCalls()).toHaveLength(6)
  })

  test('does not ask Mesh for a user without transfers', async () => {
    const user = newUser()
    await openSession(backend, user)
    expect((await backend.call(user, 'GET /transfers')).body).toEqual({ transfers: [] })
    expect((await backend.call(newUser(), 'GET /transfers')).body).toEqual({ transfers: [] })
    expect(listCalls()).toEqual([])
  })

  test('adds transfers that Mesh has and nobody reported, but none of another user', async () => {
    const user = newUser()
    await report(user, { status: 'success', transferId: 'reported' })
    mesh.setTransfers(
      { id: `u-${user}`, userId: userKeyOf(user), status: 'Succeeded', createdTimestamp: 1_653_211_113 },
      { id: `f-${user}`, userId: 'someone-else', status: 'succeeded' },
      { id: `o-${user}`, userId: userKeyOf(user), status: 'teleported' },
      'no record at all',
    )
    const { transfers } = (await backend.call(user, 'GET /transfers')).body
    expect(transfers).toMatchObject([
      { id: 'reported', status: 'unconfirmed' },
      { id: `u-${user}`, status: 'succeeded', createdAt: '2022-05-22T09:18:33.000Z' },
    ])
  })

  test('recognises a transfer that an older Link reported without Mesh’s id', async () => {
    const user = newUser()
    expect((await report(user, { status: 'success', txId: 'ex-1', txHash: '0xabc' })).body.id).toBe('ex-1')
    mesh.setTransfers({
      id: `m-${user}`,
      userId: userKeyOf(user),
      status: 'pending',
      hash: '0xabc',
      symbol: 'ETH',
    })
    const { transfers } = (await backend.call(user, 'GET /transfers')).body
    expect(transfers).toMatchObject([{ id: `m-${user}`, status: 'pending', symbol: 'ETH' }])
  })

  test('keeps users apart, even with the same transfer id', async () => {
    const [a, b] = [newUser(), newUser()]
    await report(a, { status: 'success', transferId: 'shared-id', amount: 1 })
    await report(b, { status: 'success', transferId: 'shared-id', amount: 2 })
    mesh.setTransfers()
    expect((await backend.call(a, 'GET /transfers')).body.transfers).toMatchObject([{ amount: '1' }])
  })
})

describe('the integrator’s own id of a transfer', () => {
  const orders = testBackend({
    mesh,
    intents: {
      pay: {
        params: z.object({ order: z.string() }),
        linkToken: ({ params }: { params: { order: string } }) => ({
          transferOptions: { transactionId: params.order },
        }),
      },
    },
  })
  async function pay(user: string, order: string) {
    const opened = await orders.call(user, 'POST /link-token', { body: { intent: 'pay', params: { order } } })
    return opened.body.linkSessionId as string
  }
  const find = async (user: string, id: string) =>
    (await orders.call(user, `GET /transfers?clientTransactionId=${encodeURIComponent(id)}`)).body.transfers

  test('is on a report and on Mesh’s transfer, and finds it', async () => {
    const user = newUser()
    const order = `order ${user}`
    const other = `other ${user}`
    mesh.setTransfers()
    for (const [name, id] of [
      [order, 'a'],
      [other, 'b'],
    ] as const) {
      const linkSessionId = await pay(user, name)
      const transfer = { status: 'success', transferId: `${id}-${user}` }
      const answer = await orders.call(user, 'POST /transfers', { body: { linkSessionId, transfer } })
      expect(answer.body).toMatchObject({ clientTransactionId: name })
    }
    expect(await find(user, order)).toMatchObject([
      { id: `a-${user}`, status: 'unconfirmed', clientTransactionId: order },
    ])

    await postWebhook(
      orders,
      fakeWebhook(userKeyOf(user), { TransferId: `a-${user}`, TransactionId: order, Chain: null }),
    )
    expect(await find(user, order)).toMatchObject([
      { id: `a-${user}`, status: 'pending', clientTransactionId: order },
    ])
    const all = (await orders.call(user, 'GET /transfers')).body.transfers
    expect(all.map((it: { clientTransactionId: string }) => it.clientTransactionId).sort()).toEqual(
      [order, other].sort(),
    )
  })

  test('finds nothing of another user, and nothing for an unknown id', async () => {
    const user = newUser()
    const order = `order ${user}`
    mesh.setTransfers()
    const body = { linkSessionId: await pay(user, order), transfer: { transferId: `mine-${user}` } }
    await orders.call(user, 'POST /transfers', { body })
    expect(await find(user, order)).toHaveLength(1)
    expect(await find(newUser(), order)).toEqual([])
    expect(await find(user, 'no such order')).toEqual([])
  })

  test.each([
    ['an empty id', ''],
    ['a NUL character', '\0'],
    ['a long id', 'x'.repeat(129)],
  ])('refuses %s', async (_, id) => {
    const path = `GET /transfers?clientTransactionId=${encodeURIComponent(id)}` as const
    expect(await orders.call(newUser(), path)).toMatchObject({
      status: 400,
      body: { code: 'invalid_query', errors: [{ path: 'clientTransactionId' }] },
    })
  })
})
