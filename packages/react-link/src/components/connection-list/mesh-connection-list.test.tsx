import { screen, waitFor, within } from '@testing-library/react'
import { createRef } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { createTestClient } from '../../../test/create-test-client'
import { aConnection } from '../../../test/fixtures'
import { renderWithLink } from '../../../test/render-with-link'
import { MeshLinkError } from '../../core/errors/mesh-link-error'
import { MeshConnectionList, type MeshConnectionListProps } from './mesh-connection-list'

const coinbase = aConnection()
const kraken = aConnection({
  id: 'connection-2',
  brokerName: 'Kraken',
  accounts: [
    { id: 'a', name: 'Spot' },
    { id: 'b', name: 'Margin' },
  ],
})
const expired = aConnection({ id: 'connection-3', brokerName: 'Binance', status: 'reconnect_required' })
const pending = aConnection({
  id: 'connection-4',
  brokerName: 'Interactive Brokers',
  kind: 'delayed',
  accounts: [],
  status: 'pending_access',
  canSkipLogin: false,
})

function renderList(
  props: MeshConnectionListProps = {},
  test = createTestClient({ connections: [coinbase, kraken] }),
) {
  return { ...test, ...renderWithLink(<MeshConnectionList {...props} />, test) }
}

const row = async (name: string) => {
  const item = (await screen.findByText(name)).closest('li')
  if (!item) throw new Error(`${name} is in no row.`)
  return within(item)
}

describe('MeshConnectionList', () => {
  it('shows skeleton rows while it loads', async () => {
    renderList()
    expect(screen.getByRole('status', { name: 'Loading accounts' })).toBeInTheDocument()

    await screen.findByText('Coinbase')
    expect(screen.queryByRole('status', { name: 'Loading accounts' })).not.toBeInTheDocument()
  })

  it('lists connections with accounts and balances', async () => {
    renderList(
      {},
      createTestClient({ connections: [kraken], holdings: { [kraken.id]: { totalInFiat: 99.5 } } }),
    )

    const shown = await row('Kraken')
    expect(shown.getByText('Spot, Margin')).toBeInTheDocument()
    expect(await shown.findByText('$99.50')).toBeInTheDocument()
  })

  it('shows the number of assets when their value is not known', async () => {
    const holdings = { totalInFiat: undefined, holdings: [{ symbol: 'BTC', amount: 1 }] }
    renderList({}, createTestClient({ connections: [coinbase], holdings: { [coinbase.id]: holdings } }))

    expect(await screen.findByText('1 asset')).toBeInTheDocument()
  })

  it('shows that a balance is unavailable, and keeps the row', async () => {
    const test = createTestClient({ connections: [coinbase] })
    vi.spyOn(test.backend, 'getHoldings').mockRejectedValue(new MeshLinkError('mesh_unavailable', 'Down.'))
    renderList({}, test)

    expect(await screen.findByText('Balance unavailable')).toBeInTheDocument()
  })

  it('loads no balances with showBalances={false}', async () => {
    const test = createTestClient({ connections: [coinbase] })
    const holdings = vi.spyOn(test.backend, 'getHoldings')
    renderList({ showBalances: false }, test)

    await screen.findByText('Coinbase')
    expect(holdings).not.toHaveBeenCalled()
  })

  it('is not there and asks nothing while nobody is signed in, and lists what it has once somebody is', async () => {
    const test = createTestClient({ connections: [coinbase] })
    const list = vi.spyOn(test.backend, 'listConnections')
    const { rerender } = renderList({ enabled: false }, test)
    expect(screen.queryByRole('region')).not.toBeInTheDocument()
    expect(screen.queryByRole('status')).not.toBeInTheDocument()
    expect(list).not.toHaveBeenCalled()

    rerender(<MeshConnectionList />)
    expect(await screen.findByText('Coinbase')).toBeInTheDocument()

    rerender(<MeshConnectionList enabled={false} />)
    expect(screen.queryByText('Coinbase')).not.toBeInTheDocument()
  })

  it('asks once for two lists, and once for each balance', async () => {
    const test = createTestClient({ connections: [coinbase, kraken] })
    const list = vi.spyOn(test.backend, 'listConnections')
    const holdings = vi.spyOn(test.backend, 'getHoldings')
    renderWithLink(
      <>
        <MeshConnectionList label="Here" />
        <MeshConnectionList label="There" />
      </>,
      test,
    )
    expect(await screen.findAllByText('Kraken')).toHaveLength(2)
    await waitFor(() => expect(screen.queryByText(/^Loading/)).not.toBeInTheDocument())
    expect(list).toHaveBeenCalledOnce()
    expect(holdings).toHaveBeenCalledTimes(2)
  })

  it('says that the user is signed out, and asks no second time', async () => {
    const test = createTestClient({ connections: [coinbase] })
    const signedOut = new MeshLinkError('unauthenticated', 'You are signed out. Sign in and try again.')
    const list = vi.spyOn(test.backend, 'listConnections').mockRejectedValue(signedOut)
    renderList({}, test)
    expect(await screen.findByRole('alert')).toHaveTextContent('You are signed out.')
    expect(list).toHaveBeenCalledOnce()
  })

  it('shows that a login has expired, and loads no balance for it', async () => {
    const test = createTestClient({ connections: [expired] })
    const holdings = vi.spyOn(test.backend, 'getHoldings')
    renderList({}, test)

    expect((await row('Binance')).getByText('Login expired')).toBeInTheDocument()
    expect(holdings).not.toHaveBeenCalled()
  })

  it('shows that access follows later, not as a fault, and loads no balance until then', async () => {
    const test = createTestClient({ connections: [pending] })
    const holdings = vi.spyOn(test.backend, 'getHoldings')
    renderList({}, test)

    const shown = await row('Interactive Brokers')
    expect(shown.getByText('Access follows within about a day')).toBeInTheDocument()
    expect(shown.queryByText(/expired|unavailable|login/i)).not.toBeInTheDocument()
    // No button but the one to disconnect.
    expect(shown.getAllByRole('button')).toEqual([
      shown.getByRole('button', { name: 'Disconnect Interactive Brokers' }),
    ])
    expect(holdings).not.toHaveBeenCalled()
  })

  it.each([
    ['can’t skip the login', { canSkipLogin: false }, 1],
    ['can skip the login', {}, 0],
    ['is a wallet, which has no login', { canSkipLogin: false, kind: 'wallet' }, 0],
    ['can only be read', { canSkipLogin: false, scope: 'read' }, 0],
    ['needs a login now', { canSkipLogin: false, status: 'reconnect_required' }, 0],
  ] as const)('for a connection that %s, it says or does not say so', async (_what, parts, times) => {
    renderList({}, createTestClient({ connections: [aConnection(parts)] }))

    const shown = await row('Coinbase')
    expect(shown.queryAllByText('Transfers need a login')).toHaveLength(times)
  })

  it("shows the app's own actions for each connection", async () => {
    renderList({
      renderActions: ({ brokerName }) => <button type="button">Deposit from {brokerName}</button>,
    })

    expect(await screen.findByRole('button', { name: 'Deposit from Kraken' })).toBeInTheDocument()
  })

  it('shows the app’s text when there are no connections', async () => {
    const { rerender } = renderList({}, createTestClient())
    expect(await screen.findByText('No accounts connected yet.')).toBeInTheDocument()

    rerender(<MeshConnectionList empty={<p>Connect your first exchange.</p>} />)
    expect(screen.getByText('Connect your first exchange.')).toBeInTheDocument()
  })

  it('shows why it could not load, and keeps the focus when the user tries again', async () => {
    const test = createTestClient({ connections: [coinbase] })
    const list = vi.spyOn(test.backend, 'listConnections').mockRejectedValue(new TypeError('x is undefined'))
    const { user } = renderList({}, test)
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Your accounts could not be loaded. Try again.',
    )

    list.mockRestore()
    await user.click(screen.getByRole('button', { name: 'Try again' }))

    expect(await screen.findByText('Coinbase')).toBeInTheDocument()
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
    expect(screen.getByRole('region', { name: 'Connected accounts' })).toHaveFocus()
  })

  it('shows a new connection as soon as it is saved', async () => {
    const { client, link } = renderList({}, createTestClient())
    await screen.findByText('No accounts connected yet.')

    await link.opened(() => client.open({ intent: 'connect' }))
    await link.connected('Gemini')

    expect(await screen.findByText('Gemini')).toBeInTheDocument()
  })

  it('passes ref, class, style, name and other props to the element', () => {
    const ref = createRef<HTMLElement>()
    const props = { className: 'mine', style: { width: 400 }, id: 'x', label: 'Linked', ref }
    renderList(props as object)
    const region = screen.getByRole('region', { name: 'Linked' })

    expect(ref.current).toBe(region)
    expect(region).toHaveClass('mesh-link-list mine', { exact: true })
    expect(region).toHaveStyle({ width: '400px' })
    expect(region).toHaveAttribute('id', 'x')
  })

  it('shows a monogram when the name does not start with a letter', async () => {
    renderList({}, createTestClient({ connections: [aConnection({ brokerName: '🦊 MetaMask' })] }))
    const monogram = await screen.findByText('🦊', { exact: true })
    expect(monogram.closest('[aria-hidden="true"]')).not.toBeNull()
  })
})
