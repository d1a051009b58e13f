import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { createTestClient } from '../../../test/create-test-client'
import { aTransfer } from '../../../test/fixtures'
import { renderWithLink } from '../../../test/render-with-link'
import { meshNetworks } from '../../networks'
import { explorerUrl } from './explorer-url'
import { MeshTransferItem } from './mesh-transfer-item'
import { MeshTransferList } from './mesh-transfer-list'
import { MeshTransferStatus } from './mesh-transfer-status'
import { formatRelative } from './relative-time'

describe('MeshTransferStatus', () => {
  it.each([
    ['unconfirmed', 'Not confirmed yet', 'moving'],
    ['pending', 'On its way', 'moving'],
    ['succeeded', 'Arrived', 'good'],
    ['failed', 'Failed', 'bad'],
    ['refundPending', 'Refund on its way', 'moving'],
    ['refundSucceeded', 'Refunded', 'neutral'],
  ] as const)('says of %s “%s”', (status, text, tone) => {
    const { container } = renderWithLink(<MeshTransferStatus transfer={{ status }} />, createTestClient())
    expect(container).toHaveTextContent(text)
    expect(container.firstElementChild).toHaveAttribute('data-tone', tone)
  })

  it.each([
    ['unconfirmed', ['Sent now', 'Confirming next', 'Arrived next']],
    ['pending', ['Sent done', 'Confirming now', 'Arrived next']],
    ['succeeded', ['Sent done', 'Confirming done', 'Arrived done']],
    ['failed', ['Sent done', 'Failed done']],
    ['refundPending', ['Sent done', 'On its way back now', 'Refunded next']],
  ] as const)('shows the way of %s as steps', (status, steps) => {
    renderWithLink(<MeshTransferStatus transfer={{ status }} show="steps" />, createTestClient())
    const items = screen.getAllByRole('listitem')
    expect(items.map((item) => `${item.textContent} ${item.dataset.step}`)).toEqual(steps)
    expect(items.filter((item) => item.getAttribute('aria-current') === 'step')).toHaveLength(1)
  })
})

describe('MeshTransferItem', () => {
  const render = (parts: Parameters<typeof aTransfer>[0]) =>
    renderWithLink(<MeshTransferItem transfer={aTransfer(parts)} />, createTestClient()).container

  it('has amount, fee, value, address and network', () => {
    const container = render({
      brokerName: 'Coinbase',
      symbol: 'USDC',
      amount: '25',
      sourceAmount: '25.1',
      amountInFiat: '24.99',
      toAddress: '0x1234567890abcdef',
      networkName: 'Base',
    })
    expect(container).toHaveTextContent(/From Coinbase/)
    expect(container).toHaveTextContent(/25 USDC\$24\.99/)
    expect(container).toHaveTextContent(/To 0x1234…cdef.*on Base/)
    expect(container).toHaveTextContent(/Fee 0\.1 USDC/)
  })

  it('leaves out what Mesh has not said', () => {
    const container = render({
      brokerName: undefined,
      symbol: undefined,
      amount: '25',
      sourceAmount: undefined,
      amountInFiat: undefined,
      toAddress: undefined,
    })
    expect(container).toHaveTextContent(/^Transfer/)
    expect(container).toHaveTextContent('Amount not known yet')
    expect(container).not.toHaveTextContent(/Fee|To|25/)
  })

  it('shows where a refund goes, and not the first address', () => {
    const container = render({ status: 'refundPending', toAddress: '0xto', refundAddress: '0xback' })
    expect(container).toHaveTextContent('Back to 0xback')
    expect(container).not.toHaveTextContent('0xto')
  })

  it('links to the explorer of a network, in a new tab', () => {
    render({ networkId: meshNetworks.base.networkId, txHash: '0xabc' })
    const link = screen.getByRole('link', { name: 'View transaction (opens in a new tab)' })
    expect(link).toHaveAttribute('href', 'https://basescan.org/tx/0xabc')
    expect(link).toHaveAttribute('rel', 'noreferrer')
  })

  it('links nowhere without a hash, on another network, or with a hash that is none', () => {
    const { networkId } = meshNetworks.base
    expect(explorerUrl(aTransfer({ networkId, txHash: undefined }))).toBeUndefined()
    expect(explorerUrl(aTransfer({ networkId: 'another', txHash: '0xabc' }))).toBeUndefined()
    expect(explorerUrl(aTransfer({ networkId, txHash: '../../evil?' }))).toBeUndefined()
  })
})

describe('MeshTransferList', () => {
  it('lists the newest, and says so where there are none', async () => {
    const transfers = [aTransfer({ id: 'b' }), aTransfer({ id: 'a' })]
    const { unmount } = renderWithLink(<MeshTransferList limit={1} />, createTestClient({ transfers }))
    const list = await screen.findByRole('list')
    expect(within(list).getAllByRole('listitem')).toHaveLength(1)
    unmount()
    renderWithLink(<MeshTransferList />, createTestClient())
    expect(await screen.findByText('No transfers yet.')).toBeVisible()
  })

  it('says to screen readers what has become of a transfer while the page is open', async () => {
    const test = createTestClient({
      transfers: [aTransfer({ status: 'pending', symbol: 'USDC', amount: '25' })],
    })
    const { queryClient } = renderWithLink(<MeshTransferList />, test)
    await screen.findByText('On its way')
    expect(screen.getByRole('status')).toBeEmptyDOMElement()

    vi.spyOn(test.backend, 'listTransfers').mockResolvedValue([
      aTransfer({ status: 'succeeded', symbol: 'USDC', amount: '25' }),
    ])
    await queryClient.invalidateQueries()
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent('Your transfer of 25 USDC has arrived.'),
    )
  })

  it('says why it is not there, and tries again with the focus kept', async () => {
    const test = createTestClient({ transfers: [aTransfer()] })
    const list = vi.spyOn(test.backend, 'listTransfers').mockRejectedValue(new TypeError('x is undefined'))
    const { user } = renderWithLink(<MeshTransferList />, test)
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Your transfers could not be loaded. Try again.',
    )
    list.mockRestore()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(screen.getByRole('region', { name: 'Transfers' })).toHaveFocus()
    expect(await screen.findByRole('list')).toBeVisible()
  })
})

it.each([
  ['2026-01-02T10:00:10Z', 'now'],
  ['2026-01-02T09:59:30Z', 'now'],
  ['2026-01-02T09:55:00Z', '5 minutes ago'],
  ['2026-01-02T08:00:00Z', '2 hours ago'],
  ['2026-01-01T09:00:00Z', 'yesterday'],
  ['2025-12-02T12:00:00Z', 'Dec 2, 2025'],
])('the time %s is "%s"', (iso, words) => {
  expect(formatRelative(iso, Date.parse('2026-01-02T10:00:00Z'), 'en')).toBe(words)
})
