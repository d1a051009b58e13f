import { expect, test } from 'vitest'
import { parseAmount } from './parse-amount'

test.each<[string, number | undefined]>([
  ['1', 1],
  ['1.5', 1.5],
  ['.5', 0.5],
  ['5.', 5],
  [' 12 ', 12],
  ['1,000', 1000],
  ['1,234,567.89', 1234567.89],
  ['0', 0],
  // Neither 1.5 nor 15: whoever typed it must say which.
  ['1,5', undefined],
  ['1,00', undefined],
  ['1.000,50', undefined],
  ['', undefined],
  ['.', undefined],
  ['-1', undefined],
  ['+1', undefined],
  ['1e5', undefined],
  ['0x10', undefined],
  ['Infinity', undefined],
  ['NaN', undefined],
  ['1 000', undefined],
  ['$5', undefined],
  ['١٢', undefined],
])('%j is %j', (text, amount) => {
  expect(parseAmount(text)).toBe(amount)
})
