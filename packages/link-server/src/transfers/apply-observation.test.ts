import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TransferRow } from '../storage/tables'
import type { SettledStatus } from '../updates'
import { applyObservation, type Change } from './apply-observation'
import type { Observation } from './observation'

const START = 1_700_000_000_000
const at = (seconds: number) => new Date(START + seconds * 1000)
const given = { userKey: 'user', now: at(1000) }

function webhook(status: SettledStatus, seconds: number, rest: Partial<Observation> = {}): Observation {
  return {
    source: 'webhook',
    transferId: 't',
    meshUserId: 'user',
    status,
    at: at(seconds),
    hasEventTime: true,
    heardAt: at(500),
    createdAt: undefined,
    facts: { symbol: 'USDC', amount: '25' },
    hasUnreadableAmount: false,
    ...rest,
  }
}

/** Applies observations one after the other. */
function applyAll(observations: Observation[]) {
  let row: TransferRow | undefined
  const changes: Change[] = []
  const events: string[] = []
  for (const observation of observations) {
    const applied = applyObservation(row, observation, given)
    row = applied.row
    if (applied.change) changes.push(applied.change)
    events.push(...applied.events.map(({ type }) => type))
  }
  if (!row) throw new Error('There was no observation.')
  return { row, changes, events }
}

describe('the callbacks get', () => {
  test('each change once, with its own number and the facts at that time', () => {
    const { changes } = applyAll([
      webhook('pending', 1, { facts: { symbol: 'USDC', amount: '25' } }),
      webhook('succeeded', 2, { facts: { symbol: 'USDC', amount: '24.9', txHash: '0x1' } }),
      webhook('succeeded', 2),
      webhook('refundPending', 3, { facts: { refundType: 'OffChainConvert' } }),
    ])
    expect(changes).toMatchObject([
      { n: 1, status: 'pending', previousStatus: null, transfer: { amount: '25' } },
      { n: 2, status: 'succeeded', previousStatus: 'pending', transfer: { amount: '24.9', txHash: '0x1' } },
      {
        n: 3,
        status: 'refundPending',
        previousStatus: 'succeeded',
        transfer: { amount: '24.9', refundType: 'OffChainConvert' },
      },
    ])
  })

  test('a settlement only when amount and asset are known, from whichever source', () => {
    const without = webhook('succeeded', 2, { facts: {} })
    const held = applyAll([without])
    expect(held.changes).toEqual([])
    expect(held.row).toMatchObject({ status: 'succeeded', held: expect.stringContaining('amount') })
    expect(held.row.check_at).toEqual(given.now)
    expect(held.events).toContain('transfer_held')

    const list = webhook('succeeded', 0, { source: 'asked', heardAt: at(600), at: at(600) })
    expect(applyAll([without, list]).changes).toMatchObject([
      { n: 1, status: 'succeeded', transfer: { amount: '25', symbol: 'USDC' } },
    ])
    expect(applyAll([webhook('succeeded', 2, { facts: { amount: '25' } })]).row.held).toContain('asset')
    expect(applyAll([webhook('succeeded', 2, { facts: { amount: '0', symbol: 'X' } })]).changes).toEqual([])
  })

  test('a failed transfer without waiting for an amount', () => {
    const { changes } = applyAll([webhook('failed', 2, { facts: {} })])
    expect(changes).toMatchObject([{ n: 1, status: 'failed' }])
    expect(changes[0]?.transfer).not.toHaveProperty('amount')
  })

  test('no settlement while the amount cannot be read', () => {
    const bad = webhook('succeeded', 2, { facts: { symbol: 'USDC' }, hasUnreadableAmount: true })
    const { row, changes } = applyAll([webhook('pending', 1), bad])
    expect(changes.map(({ status }) => status)).toEqual(['pending'])
    expect(row).toMatchObject({ amount: null, held: expect.stringContaining('unreadable') })
    // An older observation does not help.
    expect(applyAll([bad, webhook('pending', 1)]).changes).toEqual([])
    const good = webhook('succeeded', 2, { source: 'asked', heardAt: at(600) })
    expect(applyAll([webhook('pending', 1), bad, good]).changes).toMatchObject([{}, { status: 'succeeded' }])
  })

  test('no change when Mesh changes the amount after the settlement; an event is emitted', () => {
    const { row, changes, events } = applyAll([
      webhook('succeeded', 2),
      webhook('succeeded', 3, { facts: { symbol: 'USDC', amount: '2500' } }),
    ])
    expect(changes).toHaveLength(1)
    expect(row.amount).toBe('25')
    expect(events).toContain('transfer_facts_changed')
  })

  test('a settlement that Mesh reverses, as the next change', () => {
    const { changes } = applyAll([webhook('succeeded', 2), webhook('failed', 3), webhook('succeeded', 4)])
    expect(changes).toMatchObject([
      { n: 1, status: 'succeeded' },
      { n: 2, status: 'failed', previousStatus: 'succeeded' },
      { n: 3, status: 'succeeded', previousStatus: 'failed' },
    ])
  })

  test('a status that two sources contradict only after Mesh was asked', () => {
    const list = webhook('failed', 0, { source: 'list', heardAt: at(600), facts: {} })
    const disputed = applyAll([webhook('succeeded', 2), list])
    expect(disputed.changes).toHaveLength(1)
    expect(disputed.row).toMatchObject({
      status: 'succeeded',
      disputed_status: 'failed',
      check_at: given.now,
    })

    const answer = (status: SettledStatus) => webhook(status, 0, { source: 'asked', heardAt: at(700) })
    const kept = applyAll([webhook('succeeded', 2), list, answer('succeeded')])
    expect(kept.changes).toHaveLength(1)
    expect(kept.row.disputed_status).toBeNull()
    const taken = applyAll([webhook('succeeded', 2), list, answer('failed')])
    expect(taken.changes).toMatchObject([{ status: 'succeeded' }, { n: 2, status: 'failed' }])
    expect(taken.row.disputed_status).toBeNull()
  })
})

describe('laws', () => {
  const status = fc.constantFrom<SettledStatus>(
    'pending',
    'failed',
    'succeeded',
    'refundPending',
    'refundSucceeded',
  )
  const anyObservation = fc
    .record({
      status,
      seconds: fc.nat(8),
      source: fc.constantFrom<Observation['source']>('webhook', 'list', 'asked'),
      heard: fc.nat(400),
      amount: fc.constantFrom<string | undefined>(undefined, '0', '25', '26.5'),
      symbol: fc.constantFrom<string | undefined>(undefined, 'USDC', 'ETH'),
      hasUnreadableAmount: fc.boolean(),
      hasEventTime: fc.boolean(),
    })
    .map(({ status, seconds, source, heard, amount, symbol, ...rest }) => {
      // Lists have no status for refunds.
      const isRefund = status === 'refundPending' || status === 'refundSucceeded'
      return webhook(source !== 'webhook' && isRefund ? 'failed' : status, seconds, {
        source,
        heardAt: at(500 + heard),
        facts: {
          ...(amount !== undefined && !rest.hasUnreadableAmount && { amount }),
          ...(symbol && { symbol }),
        },
        ...rest,
      })
    })

  test('the same observation again changes nothing and adds no change', () => {
    fc.assert(
      fc.property(fc.array(anyObservation, { minLength: 1, maxLength: 8 }), (observations) => {
        const { row } = applyAll(observations)
        const again = applyObservation(row, observations.at(-1) as Observation, given)
        expect(again.change).toBeUndefined()
        expect(again.isChanged).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  test('changes have numbers without a gap, never the same status twice in a row, and a settlement has amount and asset', () => {
    fc.assert(
      fc.property(fc.array(anyObservation, { minLength: 1, maxLength: 12 }), (observations) => {
        const { changes, row } = applyAll(observations)
        expect(changes.map(({ n }) => n)).toEqual(changes.map((_, i) => i + 1))
        changes.forEach((change, i) => {
          expect(change.previousStatus).toBe(changes[i - 1]?.status ?? null)
          expect(change.status).not.toBe(change.previousStatus)
          if (change.status !== 'succeeded') return
          expect(Number(change.transfer.amount)).toBeGreaterThan(0)
          expect(change.transfer.symbol).toBeTruthy()
        })
        expect(row.changes).toBe(changes.length)
      }),
      { numRuns: 500 },
    )
  })

  test('webhooks end at the status with the latest time, in any order and any number of copies', () => {
    const history = fc
      .uniqueArray(fc.nat(50), { minLength: 1, maxLength: 6 })
      .chain((times) =>
        fc.tuple(
          fc.tuple(
            ...times
              .sort((a, b) => a - b)
              .map((seconds) => status.map((observation) => webhook(observation, seconds))),
          ),
          fc.infiniteStream(fc.nat()),
        ),
      )
    fc.assert(
      fc.property(history, fc.array(fc.nat(5)), ([observations, chance], again) => {
        const order = [...observations].map(
          (observation) => [chance.next().value as number, observation] as const,
        )
        order.sort(([a], [b]) => a - b)
        const repeated = again.map((index) => observations[index % observations.length] as Observation)
        const { row, changes } = applyAll([...order.map(([, observation]) => observation), ...repeated])
        expect(row.status).toBe(observations.at(-1)?.status)
        expect(changes.at(-1)?.status).toBe(row.status)
      }),
      { numRuns: 500 },
    )
  })
})
