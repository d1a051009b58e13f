import { screen } from '@testing-library/react'
import { createRef, type MouseEvent } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { createTestClient } from '../../../test/create-test-client'
import { renderWithLink } from '../../../test/render-with-link'
import { MeshLinkButton, type MeshLinkButtonProps } from './mesh-link-button'

function renderButton(props: Partial<MeshLinkButtonProps> = {}, test = createTestClient()) {
  const all = { intent: 'connect', children: 'Connect an account', ...props } as MeshLinkButtonProps
  return { ...test, ...renderWithLink(<MeshLinkButton {...all} />, test) }
}

const theButton = () => screen.getByRole('button', { name: 'Connect an account' })

describe('MeshLinkButton, as a button', () => {
  it('sets its ref, also a function, once', () => {
    const ref = createRef<HTMLButtonElement>()
    const refFunction = vi.fn()
    const { rerender } = renderButton({ ref } as object)
    expect(ref.current).toBe(theButton())

    rerender(<MeshLinkButton intent="connect" ref={refFunction} />)
    refFunction.mockClear()
    rerender(<MeshLinkButton intent="deposit" ref={refFunction} />)
    expect(refFunction).not.toHaveBeenCalled()
  })

  it('passes style, data, aria and handlers to the element', async () => {
    const onKeyDown = vi.fn()
    const { user } = renderButton({
      id: 'deposit',
      style: { width: 320 },
      title: 'Deposit',
      'aria-describedby': 'hint',
      onKeyDown,
      ...{ 'data-testid': 'x' },
    })
    const button = theButton()

    expect(button).toHaveAttribute('id', 'deposit')
    expect(button).toHaveAttribute('title', 'Deposit')
    expect(button).toHaveAttribute('aria-describedby', 'hint')
    expect(button).toHaveAttribute('data-testid', 'x')
    expect(button).toHaveStyle({ width: '320px' })
    button.focus()
    await user.keyboard('a')
    expect(onKeyDown).toHaveBeenCalledOnce()
  })

  it('passes none of its own options to the element', () => {
    renderButton({
      connectionId: 'connection-1',
      savedAccounts: 'requested',
      language: 'de-DE',
      appearance: { theme: 'dark', variables: {}, classNames: {} },
      displayFiatCurrency: 'EUR',
      dialogTitle: 'Deposit',
      display: 'dialog',
      closeOnUnmount: true,
      prefetch: 'intent',
    })
    const names = theButton().getAttributeNames()

    expect(names.toSorted()).toEqual(['aria-haspopup', 'class', 'data-mesh-part', 'data-status', 'type'])
  })

  it("has our class, or only the app's className", () => {
    const { rerender } = renderButton()
    expect(theButton()).toHaveClass('mesh-link-button', { exact: true })

    rerender(
      <MeshLinkButton intent="connect" className="btn btn-primary">
        Connect an account
      </MeshLinkButton>,
    )
    expect(theButton()).toHaveClass('btn btn-primary', { exact: true })
  })

  it('submits no form, unless its type says so', () => {
    const { rerender } = renderButton()
    expect(theButton()).toHaveAttribute('type', 'button')
    rerender(
      <MeshLinkButton intent="connect" type="submit">
        Connect an account
      </MeshLinkButton>,
    )
    expect(theButton()).toHaveAttribute('type', 'submit')
  })

  it("does not open when the app's onClick prevents the default", async () => {
    const onClick = vi.fn((event: MouseEvent) => event.preventDefault())
    const { user, client } = renderButton({ onClick })

    await user.click(theButton())

    expect(onClick).toHaveBeenCalledOnce()
    expect(client.getState().session.status).toBe('idle')
  })

  it('neither opens nor loads anything while it is disabled', async () => {
    const { user, client, player } = renderButton({ disabled: true })

    await user.hover(theButton())
    await user.click(theButton())

    expect(theButton()).toBeDisabled()
    expect(client.getState().session.status).toBe('idle')
    expect(player.sdkLoads()).toBe(0)
  })
})
