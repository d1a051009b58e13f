import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareDecimals, plainDecimal, readAmount } from './decimal'

const amount = (text: string) => ({ is: 'amount', text })

describe('readAmount', () => {
  test.each([
    [25, '25'],
    [0.004786046226555188, '0.004786046226555188'],
    [1e-7, '0.0000001'],
    [1.5e17, '150000000000000000'],
    ['25.050', '25.05'],
    ['007', '7'],
    ['.5', '0.5'],
    ['5.', '5'],
    [' 1e3 ', '1000'],
    [0, '0'],
    [-0, '0'],
  ])('reads %j as %s', (value, text) => expect(readAmount(value)).toEqual(amount(text)))

  test.each([
    -1,
    '-0.1',
    1e18,
    1e308,
    Number.POSITIVE_INFINITY,
    'many',
    '1,5',
    '1e999',
    '0x10',
    true,
    {},
    [1],
    '.',
  ])('does not accept %j as an amount', (value) => expect(readAmount(value)).toEqual({ is: 'unreadable' }))

  test.each([undefined, null, ''])('reads %j as absent', (value) =>
    expect(readAmount(value)).toEqual({ is: 'absent' }),
  )

  test('keeps every digit of a double: the text parses to the same number', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e17, noNaN: true }), (value) => {
        fc.pre(value === 0 || value > 1e-20)
        const read = readAmount(value)
        expect(read.is).toBe('amount')
        if (read.is === 'amount') {
          expect(read.text).not.toMatch(/e/i)
          expect(Number(read.text)).toBe(value)
        }
      }),
    )
  })

  test('reads its own result unchanged', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 17n }), fc.nat(999_999), (whole, fraction) => {
        const once = readAmount(`${whole}.${String(fraction).padStart(6, '0')}`)
        if (once.is !== 'amount') throw new Error('Expected an amount.')
        expect(readAmount(once.text)).toEqual(once)
        expect(plainDecimal(once.text)).toBe(once.text)
      }),
    )
  })
})

describe('compareDecimals', () => {
  test('orders amounts as integers of the same scale', () => {
    const units = fc.bigInt({ min: 0n, max: 10n ** 30n })
    const toText = (value: bigint) => {
      const digits = String(value).padStart(19, '0')
      return plainDecimal(`${digits.slice(0, -18)}.${digits.slice(-18)}`)
    }
    fc.assert(
      fc.property(units, units, (a, b) => {
        expect(compareDecimals(toText(a), toText(b))).toBe(a > b ? 1 : a < b ? -1 : 0)
      }),
    )
  })

  test('sees a difference in the last place that doubles do not see', () => {
    expect(compareDecimals('100000000.000000000000000001', '100000000')).toBe(1)
    expect(compareDecimals('25', '25.00')).toBe(0)
  })
})
