import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { MeshTransfer } from 'react-mesh-link'
import { expect, it } from 'vitest'
import { aTransfer } from '../../testing/a-transfer'
import { TransferAddress } from './transfer-address'

/** The rendered text, as one line. */
const shown = (parts: Partial<MeshTransfer>) =>
  renderToStaticMarkup(createElement(TransferAddress, { transfer: aTransfer(parts) }))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const parts = { toAddress: '0xto', refundAddress: '0xrefund', networkName: 'Base' }

it.each(['unconfirmed', 'pending', 'succeeded', 'failed'] as const)(
  'shows the destination of a transfer that is %s',
  (status) => {
    expect(shown({ ...parts, status })).toBe('To 0xto on Base')
  },
)

it.each(['refundPending', 'refundSucceeded'] as const)(
  'shows the refund address of a transfer that is %s',
  (status) => {
    expect(shown({ ...parts, status })).toBe('Back to 0xrefund on Base')
    expect(shown({ ...parts, status, refundAddress: undefined })).toBe('')
  },
)

it('shows nothing when there is no address', () => {
  expect(shown({ networkName: 'Base' })).toBe('')
})
