import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { aConnection } from '../../../test/fixtures'
import { withMeshLink } from '../../../test/stories/with-mesh-link'
import { MeshAccountPicker } from './mesh-account-picker'

const connections = [
  aConnection(),
  aConnection({ id: 'connection-2', brokerName: 'Kraken', canSkipLogin: false }),
  aConnection({ id: 'connection-3', brokerName: 'Ledger', kind: 'wallet', canSkipLogin: false }),
]

const meta = {
  component: MeshAccountPicker,
  decorators: [withMeshLink],
  args: { intent: 'deposit', children: 'Deposit' },
  parameters: { width: 420, meshLink: { connections } },
} satisfies Meta<typeof MeshAccountPicker>

export default meta
type Story = StoryObj<typeof meta>

export const SavedAccounts: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('radio', { name: 'Kraken' }))
    await expect(await canvas.findByRole('radio', { name: 'Kraken' })).toBeChecked()
  },
}

export const NoSavedAccount: Story = { parameters: { meshLink: { connections: [] } } }

export const Loading: Story = {
  parameters: { meshLink: { backend: { listConnections: () => new Promise<never>(() => {}) } } },
}
