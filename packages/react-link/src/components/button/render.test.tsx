import Button from '@mui/material/Button'
import { screen } from '@testing-library/react'
import { createRef, forwardRef, type ReactElement } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { createTestClient } from '../../../test/create-test-client'
import { renderWithLink } from '../../../test/render-with-link'
import { MeshLinkError } from '../../core/errors/mesh-link-error'
import { MeshLinkButton, type MeshLinkButtonProps } from './mesh-link-button'

function renderButton(props: Partial<MeshLinkButtonProps> = {}, test = createTestClient()) {
  const all = { intent: 'connect', children: 'Connect an account', ...props } as MeshLinkButtonProps
  return { ...test, ...renderWithLink(<MeshLinkButton {...all} />, test) }
}

const theButton = () => screen.getByRole('button', { name: 'Connect an account' })

/** As shadcn's: a `<button>` with classes, in a version for React 18. */
const PlainButton = forwardRef<HTMLButtonElement, React.ComponentProps<'button'>>((props, ref) => (
  <button type="submit" {...props} ref={ref} className={`plain ${props.className ?? ''}`.trim()} />
))

const elements: [string, ReactElement][] = [
  ['MUI', <Button variant="contained" key="mui" />],
  ['a forwardRef component', <PlainButton key="plain" />],
]

describe.each(elements)('MeshLinkButton, rendered as %s', (_whose, render) => {
  it('has the ref, the words, the type and the part of our button, and none of our classes', () => {
    const ref = createRef<HTMLButtonElement>()
    renderButton({ render, ref } as object)
    const button = theButton()
    expect(ref.current).toBe(button)
    expect(button).toHaveAttribute('type', 'button')
    expect(button).toHaveAttribute('aria-haspopup', 'dialog')
    expect(button).toHaveAttribute('data-mesh-part', 'button')
    expect(button).not.toHaveClass('mesh-link-button')
    expect(button.className).toMatch(/MuiButton-contained|^plain$/)
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
    await user.click(await screen.findByRole('button', { name: 'Try again' }))
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

describe('MeshLinkButton with an element of the app', () => {
  it('leaves its props alone, but for those that it is given itself', async () => {
    const onClick = vi.fn()
    const onFocus = vi.fn()
    const render = (
      <PlainButton className="theirs" title="theirs" id="theirs" disabled onFocus={onFocus}>
        Theirs
      </PlainButton>
    )
    const { user, link } = renderButton({ render, disabled: false, id: 'ours', title: undefined, onClick })
    expect(theButton()).toHaveClass('plain theirs', { exact: true })
    expect(theButton()).toHaveAttribute('id', 'ours')
    await user.click(theButton())
    await link.requested()
    expect(onClick).toHaveBeenCalledOnce()
    expect(onFocus).toHaveBeenCalledOnce()
    await link.close()
  })

  it('has its words and is disabled with it, when it is given neither itself', () => {
    const test = createTestClient()
    const theirs = (
      <PlainButton disabled className="theirs">
        Deposit
      </PlainButton>
    )
    renderWithLink(<MeshLinkButton intent="connect" render={theirs} className="ours" />, test)
    expect(screen.getByRole('button', { name: 'Deposit' })).toBeDisabled()
    expect(screen.getByRole('button')).toHaveClass('plain ours', { exact: true })
  })
})

it('a function gets the props of the button, with its ref, and the status', async () => {
  const ref = createRef<HTMLButtonElement>()
  const test = createTestClient()
  const { user } = renderWithLink(
    <MeshLinkButton
      intent="connect"
      ref={ref}
      render={(props, { status, isBusy }) => (
        <Button {...props} variant="outlined" title={`${status} ${isBusy}`} />
      )}
    >
      Connect an account
    </MeshLinkButton>,
    test,
  )
  const { link } = test
  expect(ref.current).toBe(theButton())
  expect(theButton()).toHaveAttribute('title', 'idle false')
  expect(theButton()).not.toHaveClass('mesh-link-button')
  await user.click(theButton())
  await link.requested()
  expect(theButton()).toHaveAttribute('title', 'loading true')
  await link.loaded()
  expect(theButton()).toHaveAttribute('title', 'open false')
  await link.close()
})
