import { expect, it } from 'vitest'
import { formatAmount } from './format-amount'

it.each([
  [25, 'USDC', '25 USDC'],
  [1250.5, 'USDC', '1,250.5 USDC'],
  [0.00012345, 'BTC', '0.00012345 BTC'],
  [0.1 + 0.2, 'ETH', '0.3 ETH'],
  [0, 'SOL', '0 SOL'],
])('writes %d %s as "%s"', (amount, symbol, text) => {
  expect(formatAmount(amount, symbol)).toBe(text)
})

it('never rounds something down to nothing', () => {
  expect(formatAmount(0.0000000000012, 'ETH')).toBe('0.0000000000012 ETH')
})
