import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { createTestClient } from '../../../test/create-test-client'
import { savedAccountsRejected } from '../../../test/fixtures'
import { renderWithLink } from '../../../test/render-with-link'
import { MeshLinkError } from '../../core/errors/mesh-link-error'
import { MeshLinkButton, type MeshLinkButtonProps } from './mesh-link-button'

function renderButton(props: Partial<MeshLinkButtonProps> = {}, test = createTestClient()) {
  const all = { intent: 'connect', children: 'Connect an account', ...props } as MeshLinkButtonProps
  return { ...test, ...renderWithLink(<MeshLinkButton {...all} />, test) }
}

const theButton = () => screen.getByRole('button', { name: 'Connect an account' })

const down = new MeshLinkError('backend_unreachable', 'The backend could not be reached. Try again.', {
  isRetryable: true,
})

describe('MeshLinkButton, opening Link', () => {
  it('is busy until Link has loaded, keeps the focus, and has the status as an attribute', async () => {
    const { user, link } = renderButton()
    await user.tab()
    await user.keyboard('{Enter}')
    await link.requested()

    expect(theButton()).toHaveAttribute('aria-busy', 'true')
    expect(theButton()).toHaveAttribute('data-status', 'loading')
    expect(theButton()).toBeEnabled()
    expect(theButton()).toHaveFocus()

    await link.loaded()
    expect(theButton()).not.toHaveAttribute('aria-busy')
    expect(theButton()).toHaveAttribute('data-status', 'open')
    await link.close()
    expect(theButton()).toHaveAttribute('data-status', 'ended')
  })

  it('says “Opening…” to screen readers until Link has loaded', async () => {
    const { user, link, container } = renderButton()
    const region = container.querySelector('[aria-live="polite"]')
    expect(region).toBeEmptyDOMElement()
    await user.click(theButton())
    expect(region).toHaveTextContent('Opening…')
    await link.requested()
    expect(region).toHaveTextContent('Opening…')
    await link.loaded()
    expect(region).toBeEmptyDOMElement()
    await link.close()
    expect(region).toBeEmptyDOMElement()
  })

  it('is busy while an account is being saved', async () => {
    const { user, backend, link } = renderButton()
    let save!: () => void
    vi.spyOn(backend, 'saveConnection').mockReturnValue(new Promise((resolve) => (save = () => resolve([]))))
    await user.click(theButton())
    await link.requested()
    await link.loaded()
    await link.connected()
    await link.close()
    expect(theButton()).toHaveAttribute('data-status', 'closing')
    expect(theButton()).toHaveAttribute('aria-busy', 'true')

    await act(async () => save())
    expect(theButton()).not.toHaveAttribute('aria-busy')
  })

  it('passes savedAccounts to the backend', async () => {
    const { user, backend, link } = renderButton({ connectionId: 'connection-1', savedAccounts: 'requested' })
    const mint = vi.spyOn(backend, 'createLinkToken')
    await user.click(theButton())
    await link.requested()
    const asked = {
      intent: 'connect',
      connectionId: 'connection-1',
      savedAccounts: 'requested',
    }
    expect(mint.mock.calls.map(([request]) => request)).toMatchObject([asked])
    await link.close()
  })

  it('opens one session on a double click, and shows no error for the second click', async () => {
    const { user, backend, link } = renderButton()
    const mint = vi.spyOn(backend, 'createLinkToken')

    await user.dblClick(theButton())
    await link.requested()
    await link.close()

    expect(mint).toHaveBeenCalledOnce()
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('shows that Link is already open when another component opened it', async () => {
    const { user, client, link } = renderButton()
    await link.opened(() => client.open({ intent: 'deposit' }))

    await user.click(theButton())
    expect(await screen.findByRole('alert')).toHaveTextContent('Link is already open.')
    expect(client.getState().session).toMatchObject({ intent: 'deposit', status: 'loading' })

    await link.close()
    await user.click(theButton())
    await link.requested()
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })
})

describe('MeshLinkButton, when Link does not open', () => {
  it('shows why next to itself until the next click, and keeps the focus', async () => {
    const test = createTestClient()
    vi.spyOn(test.backend, 'createLinkToken').mockRejectedValueOnce(down)
    const { user, link } = renderButton({}, test)

    await user.click(theButton())
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent(down.message)
    expect(alert).toHaveAttribute('data-code', 'backend_unreachable')
    expect(theButton().nextElementSibling).toBe(alert)

    await user.click(theButton())
    await link.requested()
    expect(alert).not.toBeInTheDocument()
    expect(theButton()).toHaveFocus()
  })

  it('shows why until the network is back', async () => {
    const test = createTestClient()
    const offline = new MeshLinkError('offline', 'You are offline.', { isRetryable: true })
    vi.spyOn(test.backend, 'createLinkToken').mockRejectedValueOnce(offline)
    const { user } = renderButton({}, test)

    await user.click(theButton())
    expect(await screen.findByRole('alert')).toHaveTextContent('You are offline.')

    act(() => void window.dispatchEvent(new Event('online')))
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('shows nothing that the user has seen in Link’s dialog', async () => {
    const { user, link } = renderButton()
    await user.click(theButton())
    await link.requested()
    const seen = Object.assign(new MeshLinkError('offline', 'You are offline.'), { wasShown: true })
    await link.close({ error: seen })
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('asks for no saved accounts at the click after Link has rejected them', async () => {
    const test = createTestClient()
    const mint = vi.spyOn(test.backend, 'createLinkToken')
    const { user, link } = renderButton({ connectionId: 'connection-1' }, test)
    await user.click(theButton())
    await link.requested()
    await link.close({ error: savedAccountsRejected })
    expect(screen.getByRole('alert')).toHaveTextContent(savedAccountsRejected.message)

    await user.click(theButton())
    await link.requested()
    expect(mint).toHaveBeenLastCalledWith(
      { intent: 'connect', connectionId: 'connection-1', savedAccounts: 'none' },
      expect.anything(),
    )
  })

  it('shows users a code in place of an error for developers', async () => {
    const test = createTestClient()
    const fault = new MeshLinkError('link_token_invalid', 'Check the /link-token route.', {
      isRetryable: true,
    })
    vi.spyOn(test.backend, 'createLinkToken').mockRejectedValue(fault)
    const onError = vi.fn()
    const { user } = renderButton({ onError }, test)

    await user.click(theButton())

    expect(await screen.findByRole('alert')).toHaveTextContent(
      /contact support and tell them “link_token_invalid”/,
    )
    expect(onError).toHaveBeenCalledExactlyOnceWith(fault)
    const written = vi.spyOn(console, 'error')
    expect(written.mock.calls).toEqual([['react-mesh-link:', fault.message, fault.docsPath]])
    written.mockClear()
  })

  it('shows no error with showError={false}', async () => {
    const test = createTestClient()
    vi.spyOn(test.backend, 'createLinkToken').mockRejectedValue(down)
    const onError = vi.fn()
    const { user } = renderButton({ showError: false, onError }, test)

    await user.click(theButton())

    await waitFor(() => expect(onError).toHaveBeenCalledOnce())
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })
})

describe('MeshLinkButton, about to be clicked', () => {
  it('loads code on hover and on focus, but no token', async () => {
    const onPointerEnter = vi.fn()
    const onFocus = vi.fn()
    const { user, backend, player } = renderButton({ onPointerEnter, onFocus })
    const mint = vi.spyOn(backend, 'createLinkToken')

    await user.hover(theButton())
    expect(player.sdkLoads()).toBe(1)
    await user.tab()
    expect(player.sdkLoads()).toBe(2)

    expect(onPointerEnter).toHaveBeenCalledOnce()
    expect(onFocus).toHaveBeenCalledOnce()
    expect(mint).not.toHaveBeenCalled()
  })

  it('loads a token too with prefetchToken, and opens with it', async () => {
    const { user, backend, link } = renderButton({ prefetchToken: true })
    const mint = vi.spyOn(backend, 'createLinkToken')

    await user.hover(theButton())
    await waitFor(() => expect(mint).toHaveBeenCalledOnce())
    await user.click(theButton())
    await link.requested()

    expect(mint).toHaveBeenCalledOnce()
  })

  it.each([
    ['by default', {}, 1],
    ['with prefetch="intent"', { prefetch: 'intent' }, 0],
    ['with prefetch="none"', { prefetch: 'none' }, 0],
  ] as const)('when the page is idle, loads the code %s: %o, %i times', async (_when, props, times) => {
    // jsdom does not say when it is idle.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { backend, player } = renderButton(props)
    const mint = vi.spyOn(backend, 'createLinkToken')
    await vi.advanceTimersByTimeAsync(1_000)
    vi.useRealTimers()

    expect(player.sdkLoads()).toBe(times)
    expect(mint).not.toHaveBeenCalled()
  })

  it('loads nothing with prefetch="none"', async () => {
    const { user, player } = renderButton({ prefetch: 'none' })
    await user.hover(theButton())
    await user.tab()
    expect(player.sdkLoads()).toBe(0)
  })
})
