import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOf, formatAmount, formatMoney } from './format-amount'

describe('formatAmount', () => {
  it.each([
    ['1250.5', 'USDC', 'en', '1,250.5 USDC'],
    ['1250.5', 'USDC', 'de', '1.250,5 USDC'],
    ['0.004786', 'BTC', 'en', '0.004786 BTC'],
    ['0.0000000001234', 'ETH', 'en', '0.000000000123 ETH'],
    [25, 'USDC', 'en', '25 USDC'],
  ])('%s %s in %s is "%s"', (amount, symbol, locale, text) => {
    expect(formatAmount(amount, symbol, locale)).toBe(text)
  })

  it('never shows an amount above 0 as 0', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-18, max: 1, noNaN: true }), (amount) => {
        expect(formatAmount(amount, '', 'en')).toMatch(/[1-9]/)
      }),
    )
  })
})

it('formats money in its currency', () => {
  expect(formatMoney('1250.5', 'USD', 'en-US')).toBe('$1,250.50')
})

describe('differenceOf', () => {
  it.each([
    ['25.1', '25', '0.1'],
    ['0.30', '0.1', '0.2'],
    ['1000000000000000000.000000000000000001', '1000000000000000000', '0.000000000000000001'],
    ['120', '20', '100'],
    ['25', '25', undefined],
    ['25', '26', undefined],
    [undefined, '25', undefined],
    ['about 3', '2', undefined],
  ])('%s less %s is %s', (more, less, difference) => {
    expect(differenceOf(more, less)).toBe(difference)
  })

  it('is exact for whole numbers of any size', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 40n }),
        fc.bigInt({ min: 1n, max: 10n ** 40n }),
        (a, b) => {
          expect(differenceOf(`${a + b}`, `${a}`)).toBe(`${b}`)
        },
      ),
    )
  })
})
