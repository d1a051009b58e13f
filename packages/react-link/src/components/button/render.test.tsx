import { screen } from '@testing-library/react'
import { createRef, forwardRef } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { createTestClient } from '../../../test/create-test-client'
import { describeRendered, renderButton, theButton } from '../../../test/describe-rendered'
import { renderWithLink } from '../../../test/render-with-link'
import { MeshLinkButton } from './mesh-link-button'

/** As shadcn's: a `<button>` with classes, in a version for React 18. */
const PlainButton = forwardRef<HTMLButtonElement, React.ComponentProps<'button'>>((props, ref) => (
  <button type="submit" {...props} ref={ref} className={`plain ${props.className ?? ''}`.trim()} />
))

describeRendered('a forwardRef component', <PlainButton />, /^plain$/)

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
      render={(props, { status, isBusy }) => <PlainButton {...props} title={`${status} ${isBusy}`} />}
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
