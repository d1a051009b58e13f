import { expect, test } from 'vitest'
import { parseAmount, separatorsOf } from './parse-amount'

test.each<[string, number | undefined]>([
  ['1', 1],
  ['1.5', 1.5],
  ['.5', 0.5],
  ['5.', 5],
  [' 12 ', 12],
  ['1,000', 1000],
  ['1,234,567.89', 1234567.89],
  ['0', 0],
  // Ambiguous: could mean 1.5 or 15, so the person must correct the text.
  ['1,5', undefined],
  ['1,00', undefined],
  ['0,001', undefined],
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

test.each<[string, string, number | undefined]>([
  ['de-DE', '1,5', 1.5],
  ['de-DE', ',5', 0.5],
  ['de-DE', '1.000', 1000],
  ['de-DE', '1.234.567,89', 1234567.89],
  ['de-DE', '1.5', 1.5],
  ['de-DE', '0.00012345', 0.00012345],
  ['de-DE', '0.001', 0.001],
  ['de-DE', '1,000.50', undefined],
  ['de-DE', '1,5,5', undefined],
  ['fr-FR', '1 234,5', 1234.5],
  ['fr-FR', '1\u202f234,5', 1234.5],
  ['pl-PL', '1\u00a0234,5', 1234.5],
  ['hi-IN', '1,23,456.5', 123456.5],
  ['es-US', '1,234.5', 1234.5],
])('in %s %j is %j', (language, text, amount) => {
  expect(parseAmount(text, separatorsOf(language))).toBe(amount)
})
