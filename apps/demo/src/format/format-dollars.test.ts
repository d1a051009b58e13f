import { expect, it } from 'vitest'
import { formatDollars } from './format-dollars'

it.each([
  ['25', '$25.00'],
  ['6879974.95', '$6,879,974.95'],
  ['90071992547409931.25', '$90,071,992,547,409,931.25'],
  ['0', '$0.00'],
  ['0.004', '<$0.01'],
])('writes %s as "%s"', (amount, text) => {
  expect(formatDollars(amount)).toBe(text)
})
