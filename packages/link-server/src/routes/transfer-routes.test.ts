import { beforeEach, describe, expect, test, vi } from 'vitest'
import { COINBASE, openLink } from '../testing/link-user'
import { openSession } from '../testing/open-session'
import { newUser, testBackend } from '../testing/test-backend'
import { testMesh } from '../testing/test-mesh'
import { userKeyOf } from '../testing/user-key-of'

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

/** Mesh's list as the test wants it. */
function meshLists(...items: Record<string, unknown>[]) {
  mesh.reset()
  mesh.fail('/transfers/managed/mesh', { status: 200, body: { status: 'ok', content: { items } } })
}

describe('POST /transfers', () => {
  test.each(['success', 'succeeded', 'pending', 'failed', 'error'])(
    'believes nothing of the status %s that the browser reports',
    async (status) => {
      const user = newUser()
      const answer = await report(user, { status, transferId: `t-${user}`, symbol: 'ETH', amount: 2 })
      expect(answer).toMatchObject({
        status: 200,
        body: { id: `t-${user}`, status: 'unconfirmed', symbol: 'ETH', amount: 2 },
      })
    },
  )

  test('makes one transfer of a report that is repeated', async () => {
    const user = newUser()
    const transfer = { status: 'success', transferId: 'same', txHash: '0x1' }
    const first = await report(user, transfer)
    expect((await report(user, transfer)).body).toEqual(first.body)
    meshLists()
    expect((await backend.call(user, 'GET /transfers')).body.transfers).toHaveLength(1)
  })

  test.each([
    ['no id', { status: 'success' }],
    ['a negative amount', { status: 'success', transferId: 'x', amount: -1 }],
    ['no status', { transferId: 'x' }],
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

  test('cannot change what Mesh has said', async () => {
    const user = newUser()
    await report(user, { status: 'success', transferId: 'fixed', amount: 1 })
    meshLists({ id: 'fixed', userId: userKeyOf(user), status: 'failed', amount: 1, symbol: 'USDC' })
    await backend.call(user, 'GET /transfers')
    const answer = await report(user, { status: 'success', transferId: 'fixed', amount: 1_000_000 })
    expect(answer.body).toMatchObject({ status: 'failed', amount: 1, symbol: 'USDC' })
  })
})

describe('GET /transfers', () => {
  test('confirms a real transfer through Mesh, and sees it settle without a webhook', async () => {
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
      .toMatchObject({ id: transfer.transferId, status: 'succeeded', amount: 12, brokerName: 'Coinbase' })
    expect([...seen].filter((status) => !['pending', 'succeeded'].includes(status))).toEqual([])
    const query = new URLSearchParams(listCalls()[0]?.path.split('?')[1])
    expect(query.get('UserId')).toBe(userKeyOf(user))

    // Settled: nothing more to ask.
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
    meshLists()
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
    time += 15_000
    await look()
    expect(listCalls()).toHaveLength(1)
    time += 2_000
    await look()
    expect(listCalls()).toHaveLength(2)
  })

  test('tells the listener what Mesh’s list brings, and again when it failed', async () => {
    const onTransferUpdate = vi.fn().mockRejectedValueOnce(new Error('ledger is down'))
    const listening = testBackend({ mesh, onTransferUpdate })
    const user = newUser()
    await report(user, { status: 'success', transferId: 'deposit' }, listening)
    meshLists({ id: 'deposit', userId: userKeyOf(user), status: 'succeeded', symbol: 'USDC', amount: 3 })
    for (let look = 0; look < 3; look++) {
      const { status, body } = await listening.call(user, 'GET /transfers')
      expect({ status, body }).toMatchObject({ status: 200, body: { transfers: [{ status: 'succeeded' }] } })
    }
    expect(onTransferUpdate).toHaveBeenCalledTimes(2)
    expect(onTransferUpdate).toHaveBeenLastCalledWith({
      userId: user,
      transfer: expect.objectContaining({ id: 'deposit', status: 'succeeded', amount: 3 }),
    })
  })

  test('asks nothing for a user without transfers', async () => {
    const user = newUser()
    await openSession(backend, user)
    expect((await backend.call(user, 'GET /transfers')).body).toEqual({ transfers: [] })
    expect((await backend.call(newUser(), 'GET /transfers')).body).toEqual({ transfers: [] })
    expect(listCalls()).toEqual([])
  })

  test('adds what Mesh knows and nobody reported, but not another user’s', async () => {
    const user = newUser()
    await report(user, { status: 'success', transferId: 'reported' })
    meshLists(
      { id: 'unreported', userId: userKeyOf(user), status: 'Succeeded', createdTimestamp: 1_653_211_113 },
      { id: 'foreign', userId: 'someone-else', status: 'succeeded' },
      { id: 'odd', userId: userKeyOf(user), status: 'teleported' },
    )
    const { transfers } = (await backend.call(user, 'GET /transfers')).body
    expect(transfers).toMatchObject([
      { id: 'reported', status: 'unconfirmed' },
      { id: 'unreported', status: 'succeeded', createdAt: '2022-05-22T09:18:33.000Z' },
    ])
  })

  test('knows a transfer again that an older Link reported without Mesh’s id', async () => {
    const user = newUser()
    expect((await report(user, { status: 'success', txId: 'ex-1', txHash: '0xabc' })).body.id).toBe('ex-1')
    meshLists({ id: 'mesh-1', userId: userKeyOf(user), status: 'pending', hash: '0xabc', symbol: 'ETH' })
    const { transfers } = (await backend.call(user, 'GET /transfers')).body
    expect(transfers).toMatchObject([{ id: 'mesh-1', status: 'pending', symbol: 'ETH' }])
    expect((await report(user, { status: 'success', txId: 'ex-1', txHash: '0xabc' })).body.id).toBe('mesh-1')
  })

  test('keeps users apart, even with the same transfer id', async () => {
    const [a, b] = [newUser(), newUser()]
    await report(a, { status: 'success', transferId: 'shared-id', amount: 1 })
    await report(b, { status: 'success', transferId: 'shared-id', amount: 2 })
    meshLists()
    expect((await backend.call(a, 'GET /transfers')).body.transfers).toMatchObject([{ amount: 1 }])
  })
})
