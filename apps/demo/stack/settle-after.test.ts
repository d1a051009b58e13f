import { expect, it } from 'vitest'
import { readSettleAfter } from './settle-after'

it('reads seconds, and leaves the default to the sandbox', () => {
  expect(readSettleAfter({ SANDBOX_SETTLE_AFTER: '1.5' })).toBe(1.5)
  expect(readSettleAfter({})).toBeUndefined()
})

it.each(['soon', '-1', '1e3'])('refuses %s', (text) => {
  expect(() => readSettleAfter({ SANDBOX_SETTLE_AFTER: text })).toThrow(/^SANDBOX_SETTLE_AFTER/)
})
