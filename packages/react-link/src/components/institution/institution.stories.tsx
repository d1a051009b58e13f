import type { Meta, StoryObj } from '@storybook/react-vite'
import { aConnection } from '../../../test/fixtures'
import { withMeshLink } from '../../../test/stories/with-mesh-link'
import { MeshConnectionStatus } from './mesh-connection-status'
import { MeshInstitutionIcon } from './mesh-institution-icon'

const picture = (back: string, front: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path fill="${back}" d="M0 0h40v40H0z"/><circle cx="20" cy="20" r="10" fill="${front}"/></svg>`,
  )}`

const meta = {
  component: MeshInstitutionIcon,
  decorators: [withMeshLink],
  args: { name: 'Coinbase' },
} satisfies Meta<typeof MeshInstitutionIcon>

export default meta
type Story = StoryObj<typeof meta>

export const Monogram: Story = {}

/** Light or dark, as the page is at this place. */
export const Icon: Story = {
  args: {
    brand: { iconLightUrl: picture('#eaf0ff', '#1f4fd8'), iconDarkUrl: picture('#1a2542', '#7ea1ff') },
  },
}

export const Statuses: Story = {
  render: () => (
    <div style={{ display: 'grid', gap: 8 }}>
      <MeshConnectionStatus connection={aConnection()} />
      <MeshConnectionStatus connection={aConnection({ canSkipLogin: false })} />
      <MeshConnectionStatus connection={aConnection({ scope: 'read' })} />
      <MeshConnectionStatus connection={aConnection({ status: 'reconnect_required' })} />
      <MeshConnectionStatus connection={aConnection({ status: 'pending_access' })} />
    </div>
  ),
}
