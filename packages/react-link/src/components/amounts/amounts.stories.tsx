import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { withMeshLink } from '../../../test/stories/with-mesh-link'
import { MeshMessagesProvider } from '../../messages/mesh-messages-provider'
import { MeshAddress } from './mesh-address'
import { MeshAmount } from './mesh-amount'

const meta = {
  component: MeshAmount,
  decorators: [withMeshLink],
  args: { amount: '1250.004786', symbol: 'ETH' },
} satisfies Meta<typeof MeshAmount>

export default meta
type Story = StoryObj<typeof meta>

export const Asset: Story = {}

export const Money: Story = { args: { symbol: undefined, currency: 'USD' } }

export const Unknown: Story = { args: { amount: undefined } }

export const InGerman: Story = {
  render: (args) => (
    <MeshMessagesProvider locale="de-DE">
      <MeshAmount {...args} />
    </MeshMessagesProvider>
  ),
  async play({ canvas }) {
    await expect(canvas.getByText('1.250,004786 ETH')).toBeVisible()
  },
}

export const Address: Story = {
  render: () => <MeshAddress address="0x52908400098527886E0F7030069857D2E4169EE7" />,
}
