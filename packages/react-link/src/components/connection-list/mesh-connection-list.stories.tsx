import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { aConnection } from '../../../test/fixtures'
import type { StoryLink } from '../../../test/stories/create-story-client'
import { withMeshLink } from '../../../test/stories/with-mesh-link'
import { MeshLinkError } from '../../core/errors/mesh-link-error'
import { MeshLinkButton } from '../button/mesh-link-button'
import { MeshConnectionList } from './mesh-connection-list'

const coinbase = aConnection()
const kraken = aConnection({
  id: 'connection-2',
  brokerName: 'Kraken',
  accounts: [
    { id: 'a', name: 'Spot' },
    { id: 'b', name: 'Margin' },
  ],
})
const wallet = aConnection({ id: 'connection-3', brokerName: 'Ledger', kind: 'wallet', canSkipLogin: false })
const expired = aConnection({
  id: 'connection-4',
  brokerName: 'Binance',
  status: 'reconnect_required',
  canSkipLogin: false,
})

const asksForLogin = aConnection({
  id: 'connection-5',
  brokerName: 'Gemini',
  kind: 'unmanaged',
  canSkipLogin: false,
})
const pending = aConnection({
  id: 'connection-6',
  brokerName: 'Interactive Brokers',
  kind: 'delayed',
  accounts: [],
  status: 'pending_access',
  canSkipLogin: false,
})

const connections = [coinbase, kraken]
const holdings = {
  [coinbase.id]: { totalInFiat: 12_408.31 },
  [kraken.id]: { totalInFiat: 940 },
  [asksForLogin.id]: { totalInFiat: 2_310.4 },
  [wallet.id]: { totalInFiat: undefined, holdings: [{ symbol: 'ETH', amount: 2 }] },
}
const link = (meshLink: StoryLink) => ({ meshLink: { connections, holdings, ...meshLink } })
const down = new MeshLinkError('mesh_unavailable', 'Mesh does not answer. Nothing was changed; try again.', {
  isRetryable: true,
})
const failing = () => Promise.reject(down)
const never = () => new Promise<never>(() => {})

const meta = {
  component: MeshConnectionList,
  decorators: [withMeshLink],
  parameters: { width: 560, ...link({}) },
} satisfies Meta<typeof MeshConnectionList>

export default meta
type Story = StoryObj<typeof meta>

export const Rows: Story = {
  parameters: link({ connections: [...connections, wallet] }),
  async play({ canvas }) {
    await expect(await canvas.findByText('$12,408.31')).toBeVisible()
    await expect(await canvas.findByText('1 asset')).toBeVisible()
  },
}

export const Loading: Story = { parameters: link({ backend: { listConnections: never } }) }

export const LoadingBalances: Story = {
  parameters: link({ backend: { getHoldings: never } }),
  async play({ canvas }) {
    await canvas.findByText('Coinbase')
  },
}

export const Empty: Story = {
  args: { empty: 'No accounts yet. Connect one to deposit without logging in again.' },
  parameters: link({ connections: [] }),
}

export const Failed: Story = {
  parameters: link({ backend: { listConnections: failing } }),
  async play({ canvas }) {
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

export const BalanceUnavailable: Story = {
  parameters: link({ connections: [coinbase], backend: { getHoldings: failing } }),
  async play({ canvas }) {
    await expect(await canvas.findByText('Balance unavailable')).toBeVisible()
  },
}

/** The institution gives access later. Nothing is broken, and the user has nothing to do. */
export const PendingAccess: Story = {
  parameters: link({ connections: [coinbase, pending] }),
  async play({ canvas }) {
    await expect(await canvas.findByText('Access follows within about a day')).toBeVisible()
    await expect(canvas.getAllByRole('button')).toHaveLength(2)
  },
}

/** The balance is there, but Link can't use this account without a login. */
export const AsksForLogin: Story = {
  parameters: link({ connections: [coinbase, asksForLogin] }),
  async play({ canvas }) {
    await expect(await canvas.findByText('$2,310.40')).toBeVisible()
    await expect(canvas.getByText('Transfers need a login')).toBeVisible()
  },
}

/**
 * The app's own actions for each connection, e.g. a deposit, or a new login where the login has expired. None where access
 * follows later.
 */
export const WithActions: Story = {
  args: {
    renderActions: ({ id, brokerName, status }) =>
      status !== 'pending_access' && (
        <MeshLinkButton
          intent="deposit"
          connectionId={id}
          className="mesh-link-row__button"
          aria-label={`${status === 'active' ? 'Deposit from' : 'Log in again to'} ${brokerName}`}
        >
          {status === 'active' ? 'Deposit' : 'Log in again'}
        </MeshLinkButton>
      ),
  },
  parameters: link({ connections: [coinbase, asksForLogin, expired, pending] }),
  async play({ canvas }) {
    await expect(await canvas.findByText('Login expired')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Deposit from Gemini' })).toBeVisible()
    await expect(
      canvas.queryByRole('button', { name: /to Interactive Brokers|from Interactive Brokers/ }),
    ).toBeNull()
  },
}

/** The question appears right below the connection, and nothing next to it moves. */
export const AskingToDisconnect: Story = {
  async play({ canvas, userEvent }) {
    const balance = await canvas.findByText('$940.00')
    const before = balance.getBoundingClientRect()
    const button = canvas.getByRole('button', { name: 'Disconnect Kraken' })
    const { bottom } = button.getBoundingClientRect()
    await userEvent.click(button)
    await expect(canvas.getByRole('button', { name: 'Keep Kraken' })).toHaveFocus()

    const question = canvas.getByText(/^Disconnect Kraken\?/).getBoundingClientRect()
    await expect(balance.getBoundingClientRect()).toEqual(before)
    await expect(question.top).toBeGreaterThanOrEqual(bottom)
    await expect(question.top - bottom).toBeLessThan(24)
  },
}

export const Disconnecting: Story = {
  parameters: link({ backend: { disconnect: never } }),
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Disconnect Coinbase' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Yes, disconnect Coinbase' }))
    await expect(await canvas.findByText('Disconnecting…')).toBeVisible()
  },
}

export const DisconnectFailed: Story = {
  parameters: link({ backend: { disconnect: failing } }),
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Disconnect Coinbase' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Yes, disconnect Coinbase' }))
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Mesh does not answer.')
  },
}

export const Disconnected: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Disconnect Coinbase' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Yes, disconnect Coinbase' }))
    await waitFor(() => expect(canvas.queryByText('Coinbase')).toBeNull())
    await expect(canvas.getByText('Coinbase is disconnected.')).toHaveAttribute('role', 'status')
  },
}
