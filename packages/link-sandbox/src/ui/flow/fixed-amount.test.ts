import { expect, it } from 'vitest'
import { aDeposit, eth, polygon, usdc } from '../testing/fixtures'
import { fixedAmount } from './amount'

const [ofEth = polygon] = eth.networks

/** A deposit of USDC over Polygon with these options. */
function depositOf(terms: { amount?: number; displayAmountInFiat?: number }) {
  const destinations = aDeposit.destinations.slice(0, 1).map((destination) => ({ ...destination, ...terms }))
  return { ...aDeposit, destinations }
}

it('is the app’s amount in the asset, valued at the asset’s price', () => {
  expect(fixedAmount(depositOf({ amount: 40 }), { ...usdc, price: 1.5 }, polygon)).toEqual({
    amount: 40,
    inFiat: 60,
  })
})

it('has the display value that the app sets', () => {
  const transfer = depositOf({ amount: 40, displayAmountInFiat: 40.2 })
  expect(fixedAmount(transfer, usdc, polygon)).toEqual({ amount: 40, inFiat: 40.2 })
})

it('is converted from the app’s amount in money at the asset’s price', () => {
  expect(fixedAmount({ ...aDeposit, amountInFiat: 100 }, eth, ofEth)).toEqual({
    amount: 0.03125,
    inFiat: 100,
  })
})

it('is undefined if the person enters the amount, and on a network without a fixed amount', () => {
  expect(fixedAmount(aDeposit, usdc, polygon)).toBeUndefined()
  expect(fixedAmount(depositOf({ displayAmountInFiat: 40.2 }), usdc, polygon)).toBeUndefined()
  expect(fixedAmount(depositOf({ amount: 40 }), eth, ofEth)).toBeUndefined()
  expect(fixedAmount(undefined, usdc, polygon)).toBeUndefined()
})
