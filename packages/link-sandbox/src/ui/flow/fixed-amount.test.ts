import { expect, it } from 'vitest'
import { aDeposit, eth, polygon, usdc } from '../testing/fixtures'
import { fixedAmount } from './amount'

const [ofEth = polygon] = eth.networks

/** A deposit of USDC over Polygon on these terms. */
function depositOf(terms: { amount?: number; displayAmountInFiat?: number }) {
  const destinations = aDeposit.destinations.slice(0, 1).map((destination) => ({ ...destination, ...terms }))
  return { ...aDeposit, destinations }
}

it('is what the app asks for in the asset, at its price', () => {
  expect(fixedAmount(depositOf({ amount: 40 }), { ...usdc, price: 1.5 }, polygon)).toEqual({
    amount: 40,
    inFiat: 60,
  })
})

it('is worth what the app wants shown', () => {
  const transfer = depositOf({ amount: 40, displayAmountInFiat: 40.2 })
  expect(fixedAmount(transfer, usdc, polygon)).toEqual({ amount: 40, inFiat: 40.2 })
})

it('is what the app asks for in money, by the price of the asset', () => {
  expect(fixedAmount({ ...aDeposit, amountInFiat: 100 }, eth, ofEth)).toEqual({
    amount: 0.03125,
    inFiat: 100,
  })
})

it('is nothing when the person chooses, and for a network that the app fixed nothing for', () => {
  expect(fixedAmount(aDeposit, usdc, polygon)).toBeUndefined()
  expect(fixedAmount(depositOf({ displayAmountInFiat: 40.2 }), usdc, polygon)).toBeUndefined()
  expect(fixedAmount(depositOf({ amount: 40 }), eth, ofEth)).toBeUndefined()
  expect(fixedAmount(undefined, usdc, polygon)).toBeUndefined()
})
