import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findAsset } from './catalog/assets'
import { formatUnits, parseUnits, shareOf, unitsToNumber, valueInCents } from './money'

const units = fc.bigInt({ min: 0n, max: 10n ** 30n })
const decimals = fc.integer({ min: 0, max: 18 })

describe('amounts', () => {
  test('survive a round trip through their decimal string exactly', () => {
    fc.assert(
      fc.property(units, decimals, (amount, places) => {
        expect(parseUnits(formatUnits(amount, places), places)).toBe(amount)
      }),
    )
  })

  test('survive a round trip through a JSON number to fifteen digits', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }), decimals, (amount, places) => {
        expect(parseUnits(unitsToNumber(amount, places), places)).toBe(amount)
      }),
    )
  })

  test('never throw for any number, and refuse numbers below zero', () => {
    fc.assert(
      fc.property(fc.double(), decimals, (value, places) => {
        const parsed = parseUnits(value, places)
        const isAmount = Number.isFinite(value) && value >= 0
        expect(parsed === undefined).toBe(!isAmount)
      }),
    )
  })

  test.each([
    [0.1 + 0.2, 6, 300_000n],
    [4.35 * 100, 6, 435_000_000n],
    [1e-7, 8, 10n],
    [1e-7, 6, 0n],
    ['0.000001', 6, 1n],
    [1e21, 0, 10n ** 21n],
  ])('%s is read with %i places', (value, places, expected) => {
    expect(parseUnits(value, places)).toBe(expected)
  })

  test.each(['', ' 1', '-1', '+1', '1.', '.5', '1,5', '0x10', 'NaN', 'Infinity', '1e9999'])(
    '%j is no amount',
    (value) => {
      expect(parseUnits(value, 6)).toBeUndefined()
    },
  )

  test('have a dollar value that is rounded half up to a cent', () => {
    const usdc = findAsset('USDC')
    const bitcoin = findAsset('btc')
    if (!usdc || !bitcoin) throw new Error('The catalog lacks USDC or BTC.')
    expect(valueInCents(4_999n, usdc)).toBe(0n)
    expect(valueInCents(5_000n, usdc)).toBe(1n)
    expect(valueInCents(100_000_000n, bitcoin)).toBe(9_600_000n)
  })

  test('lose no fee to rounding', () => {
    expect(shareOf(1n, 0.001)).toBe(1n)
    expect(shareOf(1_000_000n, '0.001')).toBe(1_000n)
    expect(shareOf(5n, 0)).toBe(0n)
  })
})
