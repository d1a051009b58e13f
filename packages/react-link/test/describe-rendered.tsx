import { screen } from '@testing-library/react'
import { createRef, type ReactElement } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { MeshLinkButton, type MeshLinkButtonProps } from '../src/components/button/mesh-link-button'
import { MeshLinkError } from '../src/core/errors/mesh-link-error'
import { createTestClient } from './create-test-client'
import { renderWithLink } from './render-with-link'

/** Renders the button with some words. */
export function renderButton(props: Partial<MeshLinkButtonProps> = {}, test = createTestClient()) {
  const all = { intent: 'connect', children: 'Connect an account', ...props } as MeshLinkButtonProps
  return { ...test, ...renderWithLink(<MeshLinkButton {...all} />, test) }
}

export const theButton = () => screen.getByRole('button', { name: 'Connect an account' })

/**
 * The tests of a button of the app in place of ours.
 *
 * @param className what its class is then
 */
export function describeRendered(whose: string, render: ReactElement, className: RegExp): void {
  describe(`MeshLinkButton, rendered as ${whose}`, () => {
    it('has the ref, the words, the type and the part of our button, and none of our classes', () => {
      const ref = createRef<HTMLButtonElement>()
      renderButton({ render, ref } as object)
      const button = theButton()
      expect(ref.current).toBe(button)
      expect(button).toHaveAttribute('type', 'button')
      expect(button).toHaveAttribute('aria-haspopup', 'dialog')
      expect(button).toHaveAttribute('data-mesh-part', 'button')
      expect(button).not.toHaveClass('mesh-link-button')
      expect(button.className).toMatch(className)
    })

    it('opens Link, is busy meanwhile, says “Opening…”, and keeps the focus', async () => {
      const { user, link, container } = renderButton({ render })
      await user.tab()
      expect(theButton()).toHaveFocus()
      await user.keyboard('{Enter}')
      await link.requested()
      expect(theButton()).toHaveAttribute('aria-busy', 'true')
      expect(theButton()).toHaveAttribute('data-status', 'loading')
      expect(container.querySelector('[aria-live="polite"]')).toHaveTextContent('Opening…')
      expect(theButton()).toBeEnabled()
      expect(theButton()).toHaveFocus()
      await link.loaded()
      expect(theButton()).not.toHaveAttribute('aria-busy')
      await link.close()
    })

    it('has the focus again when the user tries again', async () => {
      const test = createTestClient()
      const down = new MeshLinkError('rate_limited', 'Too many requests.', { isRetryable: true })
      vi.spyOn(test.backend, 'createLinkToken').mockRejectedValueOnce(down)
      const { user, link } = renderButton({ render }, test)
      await user.click(theButton())
      expect(await screen.findByRole('alert')).toHaveTextContent('Too many requests.')
      await user.click(theButton())
      await link.requested()
      expect(theButton()).toHaveFocus()
      await link.close()
    })

    it('neither opens nor loads anything while it is disabled', async () => {
      const { client, player } = renderButton({ render, disabled: true })
      expect(theButton()).toBeDisabled()
      theButton().click()
      expect(client.getState().session.status).toBe('idle')
      expect(player.sdkLoads()).toBe(0)
    })
  })
}
