import type { MeshTransferStatus } from 'react-mesh-link'
import { expect, it } from 'vitest'
import { aTransfer } from '../../testing/a-transfer'
import { sumSavings } from './sum-savings'

it('counts what has arrived, by asset and in dollars', () => {
  const transfers = [
    aTransfer({ status: 'succeeded' }),
    aTransfer({ status: 'succeeded', amount: 75, amountInFiat: 75 }),
    aTransfer({ status: 'succeeded', symbol: 'ETH', amount: 0.5, amountInFiat: 1600 }),
  ]
  expect(sumSavings(transfers)).toEqual({
    dollars: 1700,
    dollarsOnTheWay: 0,
    assets: [
      { symbol: 'USDC', amount: 100 },
      { symbol: 'ETH', amount: 0.5 },
    ],
  })
})

it.each<MeshTransferStatus>(['pending', 'unconfirmed'])('counts what is %s as on its way only', (status) => {
  expect(sumSavings([aTransfer({ status })])).toEqual({ dollars: 0, dollarsOnTheWay: 25, assets: [] })
})

it.each<MeshTransferStatus>(['failed', 'refundPending', 'refundSucceeded'])(
  'does not count what is %s',
  (status) => {
    expect(sumSavings([aTransfer({ status })])).toEqual({ dollars: 0, dollarsOnTheWay: 0, assets: [] })
  },
)

it('counts an asset whose dollars are not known', () => {
  expect(sumSavings([aTransfer({ status: 'succeeded', amountInFiat: undefined })])).toMatchObject({
    dollars: 0,
    assets: [{ symbol: 'USDC', amount: 25 }],
  })
})
