import { expect, it } from 'vitest'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import { waitAsAsked } from './wait-as-asked'

const limited = (retryAfterMs?: number) =>
  new MeshLinkError('rate_limited', 'Wait.', { isRetryable: true, retryAfterMs })

it.each([
  ['doubling from a second where nobody asks', limited(), [1_000, 2_000, 4_000, 8_000]],
  ['half a minute at most by itself', new Error('?'), [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]],
  ['never less than the backend asks', limited(7_000), [7_000, 7_000, 7_000, 8_000]],
  ['for some time, whatever a backend of the app’s own says', limited(Number.NaN), [1_000, 2_000]],
  ['a minute at most, whatever the backend asks', limited(86_400_000), [60_000, 60_000]],
])('waits %s', (_what, error, expected) => {
  expect(expected.map((_, failures) => waitAsAsked(failures, error))).toEqual(expected)
})
