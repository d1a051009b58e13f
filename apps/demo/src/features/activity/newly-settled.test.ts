import { expect, it } from 'vitest'
import { aTransfer } from '../../testing/a-transfer'
import { newlySettled } from './newly-settled'

const pending = aTransfer()

it('describes a deposit that has arrived', () => {
  expect(newlySettled([pending], [aTransfer({ status: 'succeeded' })])).toEqual([
    'Your 25 USDC deposit has arrived.',
  ])
})

it.each([
  [{ amount: undefined }, 'Your USDC deposit has arrived.'],
  [{ amount: undefined, symbol: undefined }, 'Your deposit has arrived.'],
])('leaves out what is not known: %j', (parts, text) => {
  expect(newlySettled([pending], [aTransfer({ status: 'succeeded', ...parts })])).toEqual([text])
})

it('describes a deposit that has failed or was refunded', () => {
  expect(newlySettled([pending], [aTransfer({ status: 'failed' })])[0]).toMatch(/has failed/)
  expect(newlySettled([pending], [aTransfer({ status: 'refundSucceeded' })])[0]).toMatch(/was refunded/)
})

it('skips deposits that are unchanged, not settled yet, or new', () => {
  const settled = aTransfer({ status: 'succeeded' })
  expect(newlySettled([settled], [settled])).toEqual([])
  expect(newlySettled([aTransfer({ status: 'unconfirmed' })], [pending])).toEqual([])
  expect(newlySettled([], [settled])).toEqual([])
})
