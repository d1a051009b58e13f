import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aTransfer } from '../../test/fixtures'
import type { MeshTransferStatus } from '../core/contract'
import { mergeTransfers } from './merge-transfers'

const at = (seconds: number) =>
  new Date(Date.parse('2026-01-02T10:00:00.000Z') + seconds * 1000).toISOString()

const confirmed = fc.constantFrom<MeshTransferStatus>(
  'pending',
  'succeeded',
  'failed',
  'refundPending',
  'refundSucceeded',
)

it('a status never goes back, in whichever order the answers of the backend come', () => {
  // What the backend has of one transfer, one state after the other, and in which order the answers come, some of them twice.
  const history = fc.tuple(fc.boolean(), fc.array(confirmed, { minLength: 1, maxLength: 6 }), fc.integer())
  const order = fc.array(fc.nat(6), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(history, order, ([isReported, statuses, skew], arrivals) => {
      const states = [
        // Its time is of another kind: it does not count.
        ...(isReported ? [aTransfer({ status: 'unconfirmed', updatedAt: at(skew % 1000) })] : []),
        ...statuses.map((status, index) => aTransfer({ status, updatedAt: at(index) })),
      ]
      let shown = -1
      let page = mergeTransfers(undefined, [])
      for (const arrival of arrivals) {
        const index = arrival % states.length
        page = mergeTransfers(page, [states[index] as (typeof states)[number]])
        shown = Math.max(shown, index)
        expect(page).toEqual([states[shown]])
      }
    }),
    { numRuns: 500 },
  )
})

it('the answer says which transfers there are, and in which order', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => aTransfer({ id })) as [never, never, never]
  expect(mergeTransfers([a, b], [c, a])).toEqual([c, a])
})
