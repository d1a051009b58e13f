import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen, waitFor } from 'storybook/test'
import type { StoryLink } from '../../../test/stories/create-story-client'
import { withMeshLink } from '../../../test/stories/with-mesh-link'
import { MeshLinkError } from '../../core/errors/mesh-link-error'
import { MeshLinkButton } from './mesh-link-button'

const link = (meshLink: StoryLink) => ({ meshLink })
const fails = (error: MeshLinkError) => link({ backend: { createLinkToken: () => Promise.reject(error) } })

const meta = {
  component: MeshLinkButton,
  decorators: [withMeshLink],
  args: { intent: 'deposit', children: 'Deposit from an exchange' },
} satisfies Meta<typeof MeshLinkButton>

export default meta
type Story = StoryObj<typeof meta>

export const AtRest: Story = {}

export const Disabled: Story = { args: { disabled: true } }

/** A `className` replaces our styles. */
export const InTheAppsOwnLook: Story = {
  args: {
    className: 'app-button',
    style: {
      padding: '12px 24px',
      border: '2px solid currentColor',
      borderRadius: 999,
      background: 'none',
      color: 'inherit',
      font: '600 1rem var(--mesh-font)',
    },
  },
}

/** The link token is pending. The label changes, and the button keeps its size and its name. */
export const Opening: Story = {
  parameters: link({ backend: { createLinkToken: () => new Promise(() => {}) } }),
  async play({ canvas, canvasElement, userEvent }) {
    const button = canvas.getByRole('button', { name: 'Deposit from an exchange' })
    const { width, height } = button.getBoundingClientRect()
    await userEvent.click(button)
    await expect(button).toHaveAttribute('aria-busy', 'true')
    await expect(getComputedStyle(button, '::before').content).toContain('Opening…')
    await expect(canvasElement.querySelector('[aria-live]')).toHaveTextContent('Opening…')
    await expect(button.getBoundingClientRect()).toMatchObject({ width, height })
    await expect(button).toHaveAccessibleName('Deposit from an exchange')
  },
}

/** Link's frame is on the page, but Link has not loaded yet. */
export const LinkIsLoading: Story = {
  parameters: link({ plays: 'loading' }),
  async play({ canvas, userEvent }) {
    await userEvent.click(canvas.getByRole('button'))
    await expect(await screen.findByRole('dialog', { name: 'Connect an account' })).toBeVisible()
  },
}

export const LinkIsOpen: Story = {
  args: { dialogTitle: 'Deposit' },
  async play({ canvas, userEvent }) {
    await userEvent.click(canvas.getByRole('button'))
    await expect(await screen.findByRole('dialog', { name: 'Deposit' })).toBeVisible()
    await waitFor(() => expect(screen.getByTitle('Deposit')).toHaveFocus())
  },
}

/** With `confirmExit`: what the user sees after pressing Close or Escape. */
export const AsksBeforeLeaving: Story = {
  args: { dialogTitle: 'Deposit', confirmExit: true },
  async play({ canvas, userEvent }) {
    await userEvent.click(canvas.getByRole('button'))
    await waitFor(() => expect(screen.getByTitle('Deposit')).toHaveFocus())
    await userEvent.click(screen.getByRole('button', { name: 'Close' }))
    await expect(screen.getByRole('alertdialog', { name: 'Leave without finishing?' })).toBeVisible()
    await expect(screen.getByRole('button', { name: 'Stay' })).toHaveFocus()
  },
}

export const Failed: Story = {
  parameters: fails(
    new MeshLinkError(
      'backend_unreachable',
      'The backend could not be reached. Check the connection and try again.',
      { isRetryable: true },
    ),
  ),
  async play({ canvas, userEvent }) {
    await userEvent.click(canvas.getByRole('button'))
    await expect(await canvas.findByRole('alert')).toHaveTextContent('The backend could not be reached.')
  },
}

/** A mistake in the app's setup: the user sees a code for support, and `onError` gets the whole error. */
export const NotSetUp: Story = {
  parameters: fails(new MeshLinkError('link_blocked_by_csp', 'Add https://… to frame-src.')),
  async play({ canvas, userEvent }) {
    await userEvent.click(canvas.getByRole('button'))
    await expect(await canvas.findByRole('alert')).toHaveTextContent('link_blocked_by_csp')
  },
}
