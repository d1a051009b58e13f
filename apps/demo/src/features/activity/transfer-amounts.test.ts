import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { MeshTransfer, MeshTransferStatus } from 'react-mesh-link'
import { expect, it } from 'vitest'
import { aTransfer } from '../../testing/a-transfer'
import { TransferAmounts } from './transfer-amounts'

/** The texts of it, in order. */
const shown = (parts: Partial<MeshTransfer>) =>
  renderToStaticMarkup(createElement(TransferAmounts, { transfer: aTransfer(parts) })).match(/[^<>]+(?=<\/)/g)

it('shows an amount to its last digit, with its dollars', () => {
  expect(shown({ symbol: 'BTC', amount: '0.004786', amountInFiat: '512.4' })).toEqual([
    '+0.004786 BTC',
    '$512.40',
  ])
})

it('shows the asset alone where the amount is not known, and no 0', () => {
  expect(shown({ amount: undefined, amountInFiat: undefined })).toEqual(['USDC'])
})

it.each([{ symbol: undefined, amount: undefined }, { symbol: undefined }])(
  'shows a dash, said in words to a screen reader, for %j',
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
])('of one that is %s it shows %s', (status, text) => {
  expect(shown({ status })?.[0]).toBe(text)
})
