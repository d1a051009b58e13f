import { expect, it } from 'vitest'
import { aDeposit, polygon, usdc } from '../testing/fixtures'
import { amountLimits } from './amount'

it('leaves room for the network fee', () => {
  expect(amountLimits(aDeposit, usdc, polygon)).toEqual({ min: 1, max: 999.9 })
})

it('uses the maximum that the server gives', () => {
  expect(amountLimits(aDeposit, usdc, { ...polygon, maxAmount: 998.4 }).max).toBe(998.4)
})

it('leaves room for the app’s fee', () => {
  expect(amountLimits({ ...aDeposit, clientFee: 0.01 }, usdc, polygon).max).toBe(990)
})

it('uses the app’s minimum', () => {
  const [destination] = aDeposit.destinations
  const transfer = { ...aDeposit, destinations: destination ? [{ ...destination, minAmount: 25 }] : [] }
  expect(amountLimits(transfer, usdc, polygon).min).toBe(25)
})

it('is never negative', () => {
  expect(amountLimits(aDeposit, { ...usdc, amount: 0.05 }, polygon).max).toBe(0)
})
