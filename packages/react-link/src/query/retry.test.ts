import { expect, it } from 'vitest'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import { queryRetryDelay, shouldRetry } from './retry'

const transient = new MeshLinkError('backend_unreachable', 'Down.', { isRetryable: true })
const permanent = new MeshLinkError('unauthenticated', 'Sign in.')

it.each([
  ['a retryable error three times', transient, [true, true, true, false]],
  ['a permanent error never', permanent, [false, false, false, false]],
  ['any other error three times, as TanStack Query does', new Error('?'), [true, true, true, false]],
])('retries %s', (_what, error, expected) => {
  expect([0, 1, 2, 3].map((failures) => shouldRetry(failures, error))).toEqual(expected)
})

const limited = (retryAfterMs?: number) =>
  new MeshLinkError('rate_limited', 'Wait.', { isRetryable: true, retryAfterMs })

it.each([
  ['twice as long each time, from one second', limited(), [1_000, 2_000, 4_000, 8_000]],
  [
    'half a minute at most without Retry-After',
    new Error('?'),
    [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000],
  ],
  ['at least as long as the backend asks', limited(7_000), [7_000, 7_000, 7_000, 8_000]],
  ['at least a second if the app’s own backend gives nonsense', limited(Number.NaN), [1_000, 2_000]],
  ['a minute at most, even if the backend asks for more', limited(86_400_000), [60_000, 60_000]],
])('waits %s', (_what, error, expected) => {
  expect(expected.map((_, failures) => queryRetryDelay(failures, error))).toEqual(expected)
})
