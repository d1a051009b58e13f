import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { aTransfer } from '../../../test/fixtures'
import { withMeshLink } from '../../../test/stories/with-mesh-link'
import { meshNetworks } from '../../networks'
import { MeshTransferItem } from './mesh-transfer-item'
import { MeshTransferList } from './mesh-transfer-list'
import { MeshTransferStatus } from './mesh-transfer-status'

const STATUSES = [
  'unconfirmed',
  'pending',
  'succeeded',
  'failed',
  'refundPending',
  'refundSucceeded',
] as const

const full = {
  brokerName: 'Coinbase',
  symbol: 'USDC',
  amount: '25',
  sourceAmount: '25.1',
  amountInFiat: '24.99',
  toAddress: '0x52908400098527886E0F7030069857D2E4169EE7',
  refundAddress: '0xde709f2102306220921060314715629080e2fb77',
  networkId: meshNetworks.base.networkId,
  networkName: 'Base',
  txHash: '0x9fc76417374aa880d4449a1f7f31ec597f00b1f6f3dd2d66f4c9c6c445836d8b',
}
const transfers = STATUSES.map((status) => aTransfer({ ...full, id: status, status }))

const meta = {
  component: MeshTransferList,
  decorators: [withMeshLink],
  parameters: { width: 560, meshLink: { transfers } },
} satisfies Meta<typeof MeshTransferList>

export default meta
type Story = StoryObj<typeof meta>

export const EveryStatus: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByText('Refund on its way')).toBeVisible()
  },
}

export const Empty: Story = { parameters: { meshLink: { transfers: [] } } }

export const Loading: Story = {
  parameters: { meshLink: { backend: { listTransfers: () => new Promise<never>(() => {}) } } },
}

/** What Mesh has not said is left out. */
export const LittleIsKnown: Story = {
  render: () => (
    <MeshTransferItem
      transfer={aTransfer({
        status: 'unconfirmed',
        brokerName: undefined,
        symbol: undefined,
        amount: undefined,
      })}
    />
  ),
}

export const Steps: Story = {
  render: () => (
    <div style={{ display: 'grid', gap: 24 }}>
      {STATUSES.map((status) => (
        <MeshTransferStatus key={status} transfer={{ status }} show="steps" />
      ))}
    </div>
  ),
}

export const InArabic: Story = {
  globals: { direction: 'rtl' },
  render: () => (
    <div dir="rtl" lang="ar">
      <MeshTransferList />
    </div>
  ),
}
