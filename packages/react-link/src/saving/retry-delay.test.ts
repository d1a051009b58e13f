import fc from 'fast-check'
import { expect, it } from 'vitest'
import { retryDelayMs } from './retry-delay'

const chance = fc.double({ min: 0, max: 1, noNaN: true })

it('doubles from half a second to half a minute at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), chance, (failures, random) => {
      const delay = retryDelayMs(failures, 0, random)
      const ceiling = Math.min(500 * 2 ** (failures - 1), 30_000)
      expect(delay).toBeGreaterThanOrEqual(ceiling / 2)
      expect(delay).toBeLessThanOrEqual(ceiling)
    }),
  )
})

it('waits between 250 ms and an hour, whatever the backend asks', () => {
  const anything = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Infinity, -1, 2 ** 31, 1e12))
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000 }), anything, chance, (failures, asked, random) => {
      const delay = retryDelayMs(failures, asked, random)
      expect(delay).toBeGreaterThanOrEqual(250)
      expect(delay).toBeLessThanOrEqual(3_600_000)
    }),
  )
})

it('waits at least as long as the backend asks', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(120_000), chance, (failures, asked, random) => {
      expect(retryDelayMs(failures, asked, random)).toBeGreaterThanOrEqual(asked)
    }),
  )
})
