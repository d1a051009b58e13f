import { expect, it } from 'vitest'
import { formatTimeAgo } from './format-time-ago'

const then = '2026-03-10T12:00:00.000Z'
const after = (seconds: number) => formatTimeAgo(then, Date.parse(then) + seconds * 1000)

it.each([
  [0, 'just now'],
  [59, 'just now'],
  [60, '1 minute ago'],
  [59 * 60, '59 minutes ago'],
  [3600, '1 hour ago'],
  [23 * 3600, '23 hours ago'],
  [24 * 3600, 'yesterday'],
  [6 * 86_400, '6 days ago'],
  [7 * 86_400, 'Mar 10, 2026'],
])('after %d seconds it writes "%s"', (seconds, text) => {
  expect(after(seconds)).toBe(text)
})

it('shows no future time when the clock of the server is ahead', () => {
  expect(after(-90)).toBe('just now')
})
