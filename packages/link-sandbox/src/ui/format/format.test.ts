import { expect, it } from 'vitest'
import { amountText, clock, createFormat, shortAddress } from './format'

const format = createFormat('en')

it('formats amounts with their symbol and as money', () => {
  expect(format.asset(1250.5, 'USDC')).toBe('1,250.5\u00a0USDC')
  expect(format.asset(0.00000001, 'BTC')).toBe('0.00000001\u00a0BTC')
  expect(format.fiat(1250.5)).toBe('$1,250.50')
})

it('does not show a tiny amount as zero', () => {
  expect(format.asset(1e-12, 'ETH')).toBe('<0.00000001\u00a0ETH')
  expect(format.fiat(0.001)).toBe('<$0.01')
  expect(format.fiat(0)).toBe('$0.00')
})

it('converts to the host’s currency, and formats the amount by the language', () => {
  const euros = { currency: 'EUR', rate: 0.92 }
  expect(createFormat('en', euros).fiat(5)).toBe('€4.60')
  expect(createFormat('de-DE', euros).fiat(1250.5)).toBe('1.150,46\u00a0€')
  expect(createFormat('de-DE', euros).asset(1250.5, 'USDC')).toBe('1.250,5\u00a0USDC')
})

it('formats a currency without decimals', () => {
  const yen = createFormat('en', { currency: 'JPY', rate: 150 })
  expect(yen.fiat(5.013)).toBe('¥752')
  expect(yen.fiat(0.001)).toBe('<¥1')
  expect(yen.fiatDecimals).toBe(0)
})

it('formats an amount for the amount field', () => {
  expect(amountText(1e-7, 8)).toBe('0.0000001')
  expect(amountText(1000, 8)).toBe('1000')
  expect(amountText(10, 0)).toBe('10')
  expect(amountText(12.5, 2)).toBe('12.5')
  expect(amountText(1e-7, 8, ',')).toBe('0,0000001')
})

it('shortens a long address in the middle, and keeps a short address', () => {
  expect(shortAddress('0x1111222233334444555566667777888899990000')).toBe('0x1111…0000')
  expect(shortAddress('short')).toBe('short')
})

it('formats seconds as minutes and seconds', () => {
  expect(clock(125)).toBe('2:05')
  expect(clock(0)).toBe('0:00')
})
