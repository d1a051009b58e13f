import fc from 'fast-check'
import { expect, it } from 'vitest'
import { roundDown } from './format'

it('rounds down to eight decimals without binary errors', () => {
  expect(roundDown(0.29)).toBe(0.29)
  expect(roundDown(1.123456789)).toBe(1.12345678)
  expect(roundDown(0)).toBe(0)
})

it('never exceeds the given amount by a visible unit', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (amount) => {
      const cut = roundDown(amount)
      expect(cut - amount).toBeLessThan(1e-9)
      expect(amount - cut).toBeLessThan(1.01e-8)
    }),
  )
})
