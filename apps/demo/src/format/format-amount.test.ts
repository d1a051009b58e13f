import { expect, it } from 'vitest'
import { formatAmount } from './format-amount'

it.each([
  [25, 'USDC', '25 USDC'],
  [1250.5, 'USDC', '1,250.5 USDC'],
  [0.00012345, 'BTC', '0.00012345 BTC'],
  [0.1 + 0.2, 'ETH', '0.3 ETH'],
  [0, 'SOL', '0 SOL'],
  ['25', 'USDC', '25 USDC'],
  ['0.004786', 'BTC', '0.004786 BTC'],
  ['0', 'SOL', '0 SOL'],
])('writes %j %s as "%s"', (amount, symbol, text) => {
  expect(formatAmount(amount, symbol)).toBe(text)
})

it('writes every digit of decimal text, even when a float has too few digits', () => {
  expect(formatAmount('90071992547409931.00000001', 'SHIB')).toBe('90,071,992,547,409,931.00000001 SHIB')
})

it.each([0.0000000000012, '0.0000000000012'])('never rounds a small amount down to 0: %j', (amount) => {
  expect(formatAmount(amount, 'ETH')).toBe('0.0000000000012 ETH')
})
