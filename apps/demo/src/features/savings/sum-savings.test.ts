import type { MeshTransferStatus } from 'react-mesh-link'
import { expect, it } from 'vitest'
import { aTransfer } from '../../testing/a-transfer'
import { sumSavings } from './sum-savings'

it('adds up the arrived deposits, by asset and in dollars', () => {
  const transfers = [
    aTransfer({ status: 'succeeded' }),
    aTransfer({ status: 'succeeded', amount: '75', amountInFiat: '75' }),
    aTransfer({ status: 'succeeded', symbol: 'ETH', amount: '0.5', amountInFiat: '1600' }),
  ]
  expect(sumSavings(transfers)).toEqual({
    deposits: 3,
    dollars: '1700',
    dollarsOnTheWay: '0',
    assets: [
      { symbol: 'USDC', amount: '100' },
      { symbol: 'ETH', amount: '0.5' },
    ],
  })
})

it('adds up every digit', () => {
  const transfers = ['0.1', '0.2', '0.000000000000000001'].map((amount) =>
    aTransfer({ status: 'succeeded', symbol: 'ETH', amount, amountInFiat: amount }),
  )
  expect(sumSavings(transfers)).toMatchObject({
    dollars: '0.300000000000000001',
    assets: [{ symbol: 'ETH', amount: '0.300000000000000001' }],
  })
})

it.each<MeshTransferStatus>(['pending', 'unconfirmed'])(
  'counts a deposit that is %s only as on its way',
  (status) => {
    expect(sumSavings([aTransfer({ status })])).toEqual({
      deposits: 1,
      dollars: '0',
      dollarsOnTheWay: '25',
      assets: [],
    })
  },
)

it.each<MeshTransferStatus>(['failed', 'refundPending', 'refundSucceeded'])(
  'does not count a deposit that is %s',
  (status) => {
    expect(sumSavings([aTransfer({ status })])).toEqual({
      deposits: 0,
      dollars: '0',
      dollarsOnTheWay: '0',
      assets: [],
    })
  },
)

it('counts an asset whose value in dollars is not known', () => {
  expect(sumSavings([aTransfer({ status: 'succeeded', amountInFiat: undefined })])).toMatchObject({
    dollars: '0',
    assets: [{ symbol: 'USDC', amount: '25' }],
  })
})

it('counts a deposit whose asset and amount are not known yet', () => {
  const silent = aTransfer({ symbol: undefined, amount: undefined, amountInFiat: undefined })
  expect(sumSavings([silent])).toEqual({ deposits: 1, dollars: '0', dollarsOnTheWay: '0', assets: [] })
})

it.each([{ amount: undefined }, { symbol: undefined }])('lists no asset for %j', (parts) => {
  expect(sumSavings([aTransfer({ status: 'succeeded', ...parts })])).toMatchObject({
    deposits: 1,
    dollars: '25',
    assets: [],
  })
})
