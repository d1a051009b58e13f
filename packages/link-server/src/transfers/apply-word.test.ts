import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TransferRow } from '../storage/tables'
import type { SettledStatus } from '../updates'
import { applyWord, type Change } from './apply-word'
import type { Observation } from './observation'

const START = 1_700_000_000_000
const at = (seconds: number) => new Date(START + seconds * 1000)
const given = { userKey: 'user', now: at(1000) }

function webhook(status: SettledStatus, seconds: number, rest: Partial<Observation> = {}): Observation {
  return {
    source: 'webhook',
    transferId: 't',
    userKey: 'user',
    status,
    at: at(seconds),
    isTimed: true,
    heardAt: at(500),
    createdAt: undefined,
    facts: { symbol: 'USDC', amount: '25' },
    hasUnreadableAmount: false,
    ...rest,
  }
}

/** Applies words one after the other. */
function play(words: Observation[]) {
  let row: TransferRow | undefined
  const changes: Change[] = []
  const events: string[] = []
  for (const word of words) {
    const applied = applyWord(row, word, given)
    row = applied.row
    if (applied.change) changes.push(applied.change)
    events.push(...applied.events.map(({ type }) => type))
  }
  if (!row) throw new Error('Nothing was said.')
  return { row, changes, events }
}

describe('what is told', () => {
  test('each change once, under its own number, with the facts of that moment', () => {
    const { changes } = play([
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

  test('a settlement only once amount and asset are there, whoever brings them', () => {
    const without = webhook('succeeded', 2, { facts: {} })
    const held = play([without])
    expect(held.changes).toEqual([])
    expect(held.row).toMatchObject({ status: 'succeeded', held: expect.stringContaining('amount') })
    expect(held.row.check_at).toEqual(given.now)
    expect(held.events).toContain('transfer_held')

    const list = webhook('succeeded', 0, { source: 'asked', heardAt: at(600), at: at(600) })
    expect(play([without, list]).changes).toMatchObject([
      { n: 1, status: 'succeeded', transfer: { amount: '25', symbol: 'USDC' } },
    ])
    expect(play([webhook('succeeded', 2, { facts: { amount: '25' } })]).row.held).toContain('asset')
    expect(play([webhook('succeeded', 2, { facts: { amount: '0', symbol: 'X' } })]).changes).toEqual([])
  })

  test('a failed transfer without waiting for what may never come', () => {
    const { changes } = play([webhook('failed', 2, { facts: {} })])
    expect(changes).toMatchObject([{ n: 1, status: 'failed' }])
    expect(changes[0]?.transfer).not.toHaveProperty('amount')
  })

  test('nothing of an amount that can’t be read, until it can', () => {
    const bad = webhook('succeeded', 2, { facts: { symbol: 'USDC' }, hasUnreadableAmount: true })
    const { row, changes } = play([webhook('pending', 1), bad])
    expect(changes.map(({ status }) => status)).toEqual(['pending'])
    expect(row).toMatchObject({ amount: null, held: expect.stringContaining('unreadable') })
    // An older word tells nothing of it.
    expect(play([bad, webhook('pending', 1)]).changes).toEqual([])
    const good = webhook('succeeded', 2, { source: 'asked', heardAt: at(600) })
    expect(play([webhook('pending', 1), bad, good]).changes).toMatchObject([{}, { status: 'succeeded' }])
  })

  test('an amount that changes after it was told is shown, and not told', () => {
    const { row, changes, events } = play([
      webhook('succeeded', 2),
      webhook('succeeded', 3, { facts: { symbol: 'USDC', amount: '2500' } }),
    ])
    expect(changes).toHaveLength(1)
    expect(row.amount).toBe('25')
    expect(events).toContain('transfer_facts_changed')
  })

  test('a settlement that Mesh takes back, as the next change', () => {
    const { changes } = play([webhook('succeeded', 2), webhook('failed', 3), webhook('succeeded', 4)])
    expect(changes).toMatchObject([
      { n: 1, status: 'succeeded' },
      { n: 2, status: 'failed', previousStatus: 'succeeded' },
      { n: 3, status: 'succeeded', previousStatus: 'failed' },
    ])
  })

  test('a contradiction of two sources only once Mesh was asked', () => {
    const list = webhook('failed', 0, { source: 'list', heardAt: at(600), facts: {} })
    const disputed = play([webhook('succeeded', 2), list])
    expect(disputed.changes).toHaveLength(1)
    expect(disputed.row).toMatchObject({
      status: 'succeeded',
      disputed_status: 'failed',
      check_at: given.now,
    })

    const answer = (status: SettledStatus) => webhook(status, 0, { source: 'asked', heardAt: at(700) })
    const kept = play([webhook('succeeded', 2), list, answer('succeeded')])
    expect(kept.changes).toHaveLength(1)
    expect(kept.row.disputed_status).toBeNull()
    const taken = play([webhook('succeeded', 2), list, answer('failed')])
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
  const anyWord = fc
    .record({
      status,
      seconds: fc.nat(8),
      source: fc.constantFrom<Observation['source']>('webhook', 'list', 'asked'),
      heard: fc.nat(400),
      amount: fc.constantFrom<string | undefined>(undefined, '0', '25', '26.5'),
      symbol: fc.constantFrom<string | undefined>(undefined, 'USDC', 'ETH'),
      hasUnreadableAmount: fc.boolean(),
      isTimed: fc.boolean(),
    })
    .map(({ status, seconds, source, heard, amount, symbol, ...rest }) => {
      // Lists have no words for refunds.
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

  test('the same word again changes nothing and tells nothing', () => {
    fc.assert(
      fc.property(fc.array(anyWord, { minLength: 1, maxLength: 8 }), (words) => {
        const { row } = play(words)
        const again = applyWord(row, words.at(-1) as Observation, given)
        expect(again.change).toBeUndefined()
        expect(again.isChanged).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  test('changes are numbered without a gap, never tell a status twice in a row, and money has amount and asset', () => {
    fc.assert(
      fc.property(fc.array(anyWord, { minLength: 1, maxLength: 12 }), (words) => {
        const { changes, row } = play(words)
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

  test('webhooks end at Mesh’s last word, in whatever order and however often they come', () => {
    const history = fc
      .uniqueArray(fc.nat(50), { minLength: 1, maxLength: 6 })
      .chain((times) =>
        fc.tuple(
          fc.tuple(
            ...times.sort((a, b) => a - b).map((seconds) => status.map((word) => webhook(word, seconds))),
          ),
          fc.infiniteStream(fc.nat()),
        ),
      )
    fc.assert(
      fc.property(history, fc.array(fc.nat(5)), ([words, chance], again) => {
        const order = [...words].map((word) => [chance.next().value as number, word] as const)
        order.sort(([a], [b]) => a - b)
        const repeated = again.map((index) => words[index % words.length] as Observation)
        const { row, changes } = play([...order.map(([, word]) => word), ...repeated])
        expect(row.status).toBe(words.at(-1)?.status)
        expect(changes.at(-1)?.status).toBe(row.status)
      }),
      { numRuns: 500 },
    )
  })
})
