import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { MeshTransfer } from 'react-mesh-link'
import { expect, it } from 'vitest'
import { aTransfer } from '../../testing/a-transfer'
import { TransferAddress } from './transfer-address'

/** The texts of it, as one line. */
const shown = (parts: Partial<MeshTransfer>) =>
  renderToStaticMarkup(createElement(TransferAddress, { transfer: aTransfer(parts) }))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const parts = { toAddress: '0xto', refundAddress: '0xrefund', networkName: 'Base' }

it.each(['unconfirmed', 'pending', 'succeeded', 'failed'] as const)(
  'of one that is %s it shows where to',
  (status) => {
    expect(shown({ ...parts, status })).toBe('To 0xto on Base')
  },
)

it.each(['refundPending', 'refundSucceeded'] as const)(
  'of one that is %s it shows where back to',
  (status) => {
    expect(shown({ ...parts, status })).toBe('Back to 0xrefund on Base')
    expect(shown({ ...parts, status, refundAddress: undefined })).toBe('')
  },
)

it('shows nothing where no address has been said', () => {
  expect(shown({ networkName: 'Base' })).toBe('')
})
