import { expect, it } from 'vitest'
import { formatExactTime } from './format-exact-time'

it('writes the day, the time to the second and the time zone', () => {
  expect(formatExactTime('2026-03-10T12:34:56.000Z')).toMatch(
    /March \d{1,2}, 2026.*:\d\d:56.*(UTC|GMT|[A-Z]{3,4})/,
  )
})
