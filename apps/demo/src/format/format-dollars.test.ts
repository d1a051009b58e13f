import { expect, it } from 'vitest'
import { formatDollars } from './format-dollars'

it.each([
  [25, '$25.00'],
  [6_879_974.95, '$6,879,974.95'],
  [0, '$0.00'],
  [0.004, '<$0.01'],
])('writes %d as "%s"', (amount, text) => {
  expect(formatDollars(amount)).toBe(text)
})
