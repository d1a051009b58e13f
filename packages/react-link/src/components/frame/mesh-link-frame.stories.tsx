import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import type { StoryLink } from '../../../test/stories/create-story-client'
import { withMeshLink } from '../../../test/stories/with-mesh-link'
import { MeshLinkError } from '../../core/errors/mesh-link-error'
import { MeshLinkFrame } from './mesh-link-frame'

const link = (meshLink: StoryLink) => ({ meshLink })

const meta = {
  component: MeshLinkFrame,
  decorators: [withMeshLink],
  args: { intent: 'deposit' },
  parameters: {
    width: 430,
    // A page has only one session, so each story gets its own page.
    docs: { story: { inline: false, height: '680px' } },
  },
} satisfies Meta<typeof MeshLinkFrame>

export default meta
type Story = StoryObj<typeof meta>

export const Open: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByTitle('Connect an account')).toBeVisible()
  },
}

/** The link token is pending, or another session is live on the page. */
export const Preparing: Story = {
  parameters: link({ backend: { createLinkToken: () => new Promise(() => {}) } }),
  async play({ canvas }) {
    await expect(canvas.getByRole('status', { name: 'Loading' })).toBeVisible()
  },
}

/** Link's frame is on the page, but Link has not loaded yet. */
export const LinkIsLoading: Story = {
  parameters: link({ plays: 'loading' }),
  async play({ canvas }) {
    await canvas.findByTitle('Connect an account')
    await expect(canvas.getByRole('status')).toHaveTextContent('Loading…')
  },
}

export const Submitted: Story = {
  parameters: link({ plays: 'transfer' }),
  async play({ canvas }) {
    await expect(await canvas.findByText(/is on its way/)).toBeVisible()
  },
}

export const Cancelled: Story = {
  parameters: link({ plays: 'cancel' }),
  async play({ canvas }) {
    await expect(await canvas.findByRole('button', { name: 'Open again' })).toBeVisible()
  },
}

export const Failed: Story = {
  parameters: link({
    backend: {
      createLinkToken: () =>
        Promise.reject(
          new MeshLinkError(
            'backend_unreachable',
            'The backend could not be reached. Check the connection and try again.',
            { isRetryable: true },
          ),
        ),
    },
  }),
  async play({ canvas }) {
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible()
  },
}
