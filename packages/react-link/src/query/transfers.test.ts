import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { MeshTransfer, MeshTransferStatus } from '../core/contract'
import { transferPollInterval } from './transfers'

const NOW = Date.parse('2026-01-01T12:00:00Z')
const now = () => NOW
const transfer = (status: MeshTransferStatus, ageMs: number) =>
  ({ status, createdAt: new Date(NOW - ageMs).toISOString() }) as MeshTransfer

it.each([
  [0, 3_000],
  [30_000, 3_000],
  [100_000, 10_000],
  [300_000, 30_000],
  [86_400_000, 30_000],
  [-5_000, 3_000],
])('a pending transfer of %i ms is polled every %i ms', (age, expected) => {
  expect(transferPollInterval([transfer('pending', age)], now)).toBe(expected)
})

it('the youngest pending transfer counts', () => {
  const transfers = [transfer('succeeded', 0), transfer('unconfirmed', 100_000), transfer('pending', 300_000)]
  expect(transferPollInterval(transfers, now)).toBe(10_000)
})

it.each([
  ['longer than the interval', 45_000, 45_000],
  ['shorter than the interval', 1_000, 3_000],
  ['nonsense', Number.NaN, 3_000],
  ['more than an hour', 86_400_000_000, 3_600_000],
])('Retry-After: %s', (_what, asked, expected) => {
  expect(transferPollInterval([transfer('pending', 0)], now, asked)).toBe(expected)
})

it('does not poll when no transfer is pending', () => {
  expect(transferPollInterval([], now)).toBe(false)
  expect(
    transferPollInterval(
      [transfer('succeeded', 0), transfer('failed', 0), transfer('refundSucceeded', 0)],
      now,
    ),
  ).toBe(false)
})

it('is between three seconds and half a minute, whatever the clocks say', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1 }), (ages) => {
      const interval = transferPollInterval(
        ages.map((age) => transfer('pending', age)),
        now,
      )
      expect(interval).toBeGreaterThanOrEqual(3_000)
      expect(interval).toBeLessThanOrEqual(30_000)
    }),
  )
})
