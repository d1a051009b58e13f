import { describe, expect, it } from 'vitest'
import { LIE, OTHER_ADDRESS } from './assets.mjs'
import { checkCalls } from './check-calls.mjs'
import { checkLedger } from './check-ledger.mjs'
import { createFaultList } from './fault-list.mjs'

/** @import pg from 'pg' */
/** @import { LedgerCall } from './call-log.mjs' */
/** @import { MeshTransfer } from './mesh-transfer.mjs' */
/** @import { Status } from './plan-transfers.mjs' */

/**
 * @param {Status[]} history
 * @param {Partial<MeshTransfer>} [over]
 * @returns {MeshTransfer}
 */
function aTransfer(history, over = {}) {
  return {
    plan: {
      ...{ id: 'transfer-1', userId: 'user-1', intent: 'deposit', history, difference: undefined },
      ...{ isSilent: false, isBad: false, odd: undefined, hasLie: false },
    },
    ...{ userKey: 'key-1', transactionId: 'order-1', symbol: 'USDC', networkId: 'base', networkName: 'Base' },
    ...{ toAddress: 'fake-address', amount: '25.5', sourceAmount: '25.55' },
    expected: { verdict: 'matches', differences: [] },
    past: history.map((status, at) => ({ status, at })),
    ...over,
  }
}

/**
 * A correct row of the ledger.
 *
 * @param {Status} status
 * @param {Status | null} previous
 * @param {{ row?: object, transfer?: object, asked?: object }} [over]
 */
function aRow(status, previous, { row = {}, transfer = {}, asked = {} } = {}) {
  return {
    ...{ key: `transfer-1:${status}`, user_id: 'user-1', transfer_id: 'transfer-1', status },
    previous_status: previous,
    transfer: {
      id: 'transfer-1',
      status,
      symbol: 'USDC',
      amount: '25.5',
      transactionId: 'order-1',
      ...transfer,
    },
    asked: { verdict: 'matches', differences: [], ...asked },
    ...row,
  }
}

/** A call of the callback that has ended. */
const A_CALL = {
  boot: 'one.1',
  key: 'k',
  transferId: 'transfer-1',
  told: 'same',
  startedAt: 100,
  endedAt: 200,
}

/**
 * @param {MeshTransfer} transfer
 * @param {unknown[]} rows
 */
async function faultsOf(transfer, rows) {
  const faults = createFaultList()
  const client = /** @type {pg.Client} */ (/** @type {unknown} */ ({ query: async () => ({ rows }) }))
  await checkLedger(client, { truth: new Map([[transfer.plan.id, transfer]]), faults })
  return faults.counts
}

/**
 * @param {LedgerCall[]} calls
 * @param {[boot: string, at: number][]} [deaths]
 */
function faultsOfCalls(calls, deaths = []) {
  const faults = createFaultList()
  checkCalls(calls, { deaths: new Map(deaths), faults })
  return faults.counts
}

const NONE = { lost: 0, doubled: 0, foreign: 0, wrong: 0 }
const PENDING = aRow('pending', null)
const SUCCEEDED = aRow('succeeded', 'pending')

describe('the proof of money', () => {
  it('accepts each status delivered once and in order, also when statuses in between are missing', async () => {
    expect(await faultsOf(aTransfer(['pending', 'succeeded']), [PENDING, SUCCEEDED])).toEqual(NONE)
    expect(await faultsOf(aTransfer(['pending', 'succeeded']), [aRow('succeeded', null)])).toEqual(NONE)
    const refunded = aTransfer(['pending', 'succeeded', 'refundPending', 'refundSucceeded'])
    const rows = [PENDING, SUCCEEDED, aRow('refundSucceeded', 'succeeded')]
    expect(await faultsOf(refunded, rows)).toEqual(NONE)
  })

  it('finds a previous status that was never delivered', async () => {
    expect(await faultsOf(aTransfer(['pending', 'succeeded']), [SUCCEEDED])).toMatchObject({ doubled: 1 })
  })

  it('finds a transfer that was never delivered, and a transfer whose last status was not delivered', async () => {
    expect(await faultsOf(aTransfer(['pending', 'succeeded']), [])).toMatchObject({ lost: 1, wrong: 1 })
    const takenBack = aTransfer(['pending', 'succeeded', 'failed'])
    expect(await faultsOf(takenBack, [PENDING, SUCCEEDED])).toMatchObject({ lost: 1 })
  })

  it('finds a credit that was delivered twice', async () => {
    const again = aRow('succeeded', 'succeeded', { row: { key: 'another' } })
    expect(await faultsOf(aTransfer(['pending', 'succeeded']), [PENDING, SUCCEEDED, again])).toMatchObject({
      doubled: 1,
    })
  })

  it('finds a replayed webhook that brought an old status back', async () => {
    const back = [
      SUCCEEDED,
      aRow('failed', 'succeeded'),
      aRow('succeeded', 'failed', { row: { key: 'again' } }),
    ]
    expect(await faultsOf(aTransfer(['pending', 'succeeded', 'failed']), [PENDING, ...back])).toMatchObject({
      lost: 1,
      doubled: 1,
    })
  })

  it('finds a transfer of another user, and a transfer that does not exist', async () => {
    const transfer = aTransfer(['pending', 'succeeded'])
    const another = aRow('succeeded', 'pending', { row: { user_id: 'user-2' } })
    expect(await faultsOf(transfer, [PENDING, another])).toMatchObject({ foreign: 1 })
    const invented = aRow('succeeded', null, { row: { transfer_id: 'invented', key: 'invented' } })
    expect(await faultsOf(transfer, [PENDING, SUCCEEDED, invented])).toMatchObject({ foreign: 1 })
  })

  it.each([
    ['another amount', { transfer: { amount: '25.05' } }],
    ['an amount that is a number', { transfer: { amount: 25.5 } }],
    ['an amount with an exponent', { transfer: { amount: '2.55e1' } }],
    ['no amount', { transfer: { amount: undefined } }],
    ['another asset', { transfer: { symbol: 'USDT' } }],
    ["a browser's address", { transfer: { toAddress: LIE.toAddress } }],
    ['a wrong verdict', { asked: { verdict: 'differs', differences: ['address'] } }],
    ['no verdict', { asked: { verdict: 'unchecked', unchecked: ['network'] } }],
  ])('finds %s', async (_, over) => {
    const { wrong } = await faultsOf(aTransfer(['pending', 'succeeded']), [
      PENDING,
      aRow('succeeded', 'pending', over),
    ])
    expect(wrong).toBeGreaterThan(0)
  })

  it('finds a difference to the request that was not reported', async () => {
    const elsewhere = aTransfer(['succeeded'], {
      toAddress: OTHER_ADDRESS,
      expected: { verdict: 'differs', differences: ['address'] },
    })
    expect(await faultsOf(elsewhere, [aRow('succeeded', null)])).toMatchObject({ wrong: 1 })
  })

  it('finds two calls at the same time for a transfer, unless the process of the first call has died', () => {
    const other = { ...A_CALL, boot: 'two.1', startedAt: 150, endedAt: 300 }
    expect(faultsOfCalls([A_CALL, other])).toMatchObject({ wrong: 1 })
    expect(faultsOfCalls([A_CALL, { ...other, transferId: 'transfer-2' }])).toEqual(NONE)
    const cutOff = { ...A_CALL, endedAt: undefined }
    expect(faultsOfCalls([cutOff, other])).toMatchObject({ wrong: 1 })
    expect(faultsOfCalls([cutOff, other], [['one.1', 120]])).toEqual(NONE)
  })

  it('finds two calls with the same key and different content', () => {
    const again = { ...A_CALL, startedAt: 300, endedAt: 400 }
    expect(faultsOfCalls([A_CALL, again])).toEqual(NONE)
    expect(faultsOfCalls([A_CALL, { ...again, told: 'other' }])).toMatchObject({ doubled: 1 })
  })
})
