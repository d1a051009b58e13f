import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { MeshTransfer, MeshTransferStatus } from 'react-mesh-link'
import { expect, it } from 'vitest'
import { aTransfer } from '../../testing/a-transfer'
import { TransferAmounts } from './transfer-amounts'

/** The rendered texts, in order. */
const shown = (parts: Partial<MeshTransfer>) =>
  renderToStaticMarkup(createElement(TransferAmounts, { transfer: aTransfer(parts) })).match(/[^<>]+(?=<\/)/g)

it('shows every digit of an amount, and its value in dollars', () => {
  expect(shown({ symbol: 'BTC', amount: '0.004786', amountInFiat: '512.4' })).toEqual([
    '+0.004786 BTC',
    '$512.40',
  ])
})

it('shows only the asset, and no 0, when the amount is not known', () => {
  expect(shown({ amount: undefined, amountInFiat: undefined })).toEqual(['USDC'])
})

it.each([{ symbol: undefined, amount: undefined }, { symbol: undefined }])(
  'shows a dash, with words for screen readers, for %j',
  (parts) => {
    expect(shown({ ...parts, amountInFiat: undefined })).toEqual(['–', 'Amount not known yet'])
  },
)

it.each<[MeshTransferStatus, string]>([
  ['unconfirmed', '25 USDC'],
  ['pending', '+25 USDC'],
  ['succeeded', '+25 USDC'],
  ['failed', '25 USDC'],
  ['refundPending', '25 USDC'],
  ['refundSucceeded', '25 USDC'],
])('shows a transfer that is %s as %s', (status, text) => {
  expect(shown({ status })?.[0]).toBe(text)
})
