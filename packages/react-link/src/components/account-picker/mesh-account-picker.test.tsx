import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { createTestClient } from '../../../test/create-test-client'
import { findAxeFaults } from '../../../test/find-axe-faults'
import { aConnection } from '../../../test/fixtures'
import { renderWithLink } from '../../../test/render-with-link'
import { MeshAccountPicker } from './mesh-account-picker'
import { usableAccounts } from './usable-accounts'

const coinbase = aConnection({ updatedAt: '2026-01-02T10:00:00.000Z' })
const kraken = aConnection({
  id: 'connection-2',
  brokerName: 'Kraken',
  canSkipLogin: false,
  updatedAt: '2026-01-03T10:00:00.000Z',
})

function renderPicker(connections = [coinbase, kraken]) {
  const test = createTestClient({ connections })
  const mint = vi.spyOn(test.backend, 'createLinkToken')
  const rendered = renderWithLink(<MeshAccountPicker intent="deposit">Deposit</MeshAccountPicker>, test)
  const asked = () => mint.mock.lastCall?.[0]
  return { ...test, ...rendered, asked }
}

const choice = (name: string) => screen.findByRole('radio', { name })
const open = () => screen.getByRole('button', { name: 'Deposit' })

describe('MeshAccountPicker', () => {
  it('has the account used last as its choice, and says what each asks of the user', async () => {
    renderPicker()
    expect(await choice('Kraken')).toBeChecked()
    expect(await choice('Kraken')).toHaveAccessibleDescription('Asks for a login')
    expect(await choice('Coinbase')).toHaveAccessibleDescription('No login needed')
    expect(screen.getByRole('group', { name: 'Choose an account' })).toBeVisible()
    expect(screen.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).value)).toEqual([
      'connection-2',
      coinbase.id,
      '',
    ])
  })

  it('opens Link with the chosen account, by keyboard too', async () => {
    const { user, link, asked } = renderPicker()
    await choice('Kraken')
    await user.tab()
    expect(await choice('Kraken')).toHaveFocus()
    await user.keyboard('{ArrowDown}')
    expect(await choice('Coinbase')).toBeChecked()
    await user.tab()
    expect(open()).toHaveFocus()
    await user.keyboard('{Enter}')
    await link.requested()
    expect(asked()).toMatchObject({ intent: 'deposit', connectionId: coinbase.id })
  })

  it('opens Link without an account for another one', async () => {
    const { user, link, asked } = renderPicker()
    await user.click(await choice('Another account'))
    await user.click(open())
    await link.requested()
    expect(asked()).not.toHaveProperty('connectionId', expect.anything())
  })

  it('chooses the next one when the chosen account is gone', async () => {
    const { client, backend, queryClient, user } = renderPicker()
    await user.click(await choice('Coinbase'))
    await backend.disconnect(coinbase.id)
    await queryClient.invalidateQueries()
    await waitFor(() => expect(screen.queryByRole('radio', { name: 'Coinbase' })).not.toBeInTheDocument())
    expect(await choice('Kraken')).toBeChecked()
    expect(client.getState().session.status).toBe('idle')
  })

  it('is the button alone without saved accounts, and says that it loads them until then', async () => {
    renderPicker([])
    expect(screen.getByRole('status', { name: 'Loading accounts' })).toBeVisible()
    await waitFor(() =>
      expect(screen.queryByRole('status', { name: 'Loading accounts' })).not.toBeInTheDocument(),
    )
    expect(screen.queryByRole('radio')).not.toBeInTheDocument()
    expect(open()).toBeEnabled()
  })

  it('has no fault that axe finds', async () => {
    const { container } = renderPicker()
    await choice('Kraken')
    expect(await findAxeFaults(container)).toEqual([])
  })
})

it('usable are accounts that money can be sent from now; two of one institution have their names', () => {
  const twin = aConnection({
    id: 'twin',
    accounts: [{ id: 'x', name: 'Second' }],
    updatedAt: '2026-01-01T00:00:00.000Z',
  })
  const accounts = usableAccounts([
    coinbase,
    twin,
    aConnection({ id: 'read', scope: 'read' }),
    aConnection({ id: 'expired', status: 'reconnect_required' }),
    aConnection({ id: 'pending', status: 'pending_access' }),
  ])
  expect(accounts.map(({ label }) => label)).toEqual(['Coinbase (Main account)', 'Coinbase (Second)'])
})
