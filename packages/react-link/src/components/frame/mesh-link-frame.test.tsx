import { act, screen, waitFor } from '@testing-library/react'
import { createRef } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { createTestClient } from '../../../test/create-test-client'
import { savedAccountsRejected } from '../../../test/fixtures'
import { renderWithLink } from '../../../test/render-with-link'
import { MeshLinkError } from '../../core/errors/mesh-link-error'
import type { LinkResult } from '../../core/session/session'
import { MeshLinkFrame, type MeshLinkFrameProps } from './mesh-link-frame'

function renderFrame(props: Partial<MeshLinkFrameProps> = {}, test = createTestClient()) {
  const all = { intent: 'connect', ...props } as MeshLinkFrameProps
  return { ...test, ...renderWithLink(<MeshLinkFrame {...all} />, test) }
}

const theFrame = () => screen.getByRole('region', { name: 'Connect an account' })

describe('MeshLinkFrame', () => {
  it('gets one token in StrictMode, and shows Link in its own element', async () => {
    const test = createTestClient()
    const mint = vi.spyOn(test.backend, 'createLinkToken')
    const { link, client } = renderFrame({ intent: 'deposit', params: { asset: 'USDC' } }, test)
    expect(screen.getByRole('status', { name: 'Loading' })).toBeInTheDocument()

    await link.requested()

    expect(mint).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ intent: 'deposit', params: { asset: 'USDC' } }),
      expect.anything(),
    )
    expect(client.getState().session).toMatchObject({ display: 'embedded', status: 'loading' })
    expect(theFrame()).toHaveAttribute('data-status', 'loading')
    // From now on the driver shows the skeleton.
    expect(screen.queryByRole('status')).not.toBeInTheDocument()
  })

  it('passes ref, class, style and other props to the element', async () => {
    const ref = createRef<HTMLElement>()
    const { link } = renderFrame({ className: 'mine', style: { height: 700 }, id: 'x', ref } as object)
    await link.requested()

    expect(ref.current).toBe(theFrame())
    expect(theFrame()).toHaveClass('mesh-link-embed mine', { exact: true })
    expect(theFrame()).toHaveStyle({ height: '700px' })
    expect(theFrame()).toHaveAttribute('id', 'x')
  })

  it('ends its session when it unmounts, and calls onExit', async () => {
    const onExit = vi.fn()
    const { link, client, rerender } = renderFrame({ onExit })
    await link.requested()

    await act(async () => rerender(null))

    expect(client.getState().session.status).toBe('ended')
    expect(onExit).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ status: 'cancelled' }))
  })

  it('gets no token when it unmounts at once', async () => {
    const test = createTestClient()
    const mint = vi.spyOn(test.backend, 'createLinkToken')
    const { unmount } = renderFrame({}, test)
    unmount()
    await act(async () => {})

    expect(mint).not.toHaveBeenCalled()
  })

  it('waits while another session is live, and then opens by itself', async () => {
    const test = createTestClient()
    const { client, backend, link } = test
    const { rerender } = renderWithLink(null, test)
    const other = await link.opened(() => client.open({ intent: 'deposit' }))
    const mint = vi.spyOn(backend, 'createLinkToken')
    await act(async () => rerender(<MeshLinkFrame intent="connect" />))
    expect(mint).not.toHaveBeenCalled()
    expect(screen.getByRole('status', { name: 'Loading' })).toBeInTheDocument()

    await link.close()
    await other.result
    await link.requested()
    expect(client.getState().session).toMatchObject({ intent: 'connect', display: 'embedded' })
    expect(mint).toHaveBeenCalledOnce()
  })

  it('opens one of two frames, and the other one when the first has ended', async () => {
    const test = createTestClient()
    const { link, client } = renderWithFrames(test)
    await link.requested()
    const first = client.getState().session
    expect(first).toMatchObject({ intent: 'first' })

    await link.close()
    await waitFor(() => expect(client.getState().session).toMatchObject({ intent: 'second' }))
  })

  it('shows an error when another client has a session on the page', async () => {
    const elsewhere = createTestClient()
    await elsewhere.link.opened(() => elsewhere.client.open({ intent: 'connect' }))
    const { user, link } = renderFrame()
    expect(await screen.findByRole('alert')).toHaveTextContent('Link is already open.')

    await elsewhere.link.close()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await link.requested()
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('shows why Link did not open, and keeps the focus when the user tries again', async () => {
    const test = createTestClient()
    const down = new MeshLinkError('backend_unreachable', 'The backend could not be reached.', {
      isRetryable: true,
    })
    vi.spyOn(test.backend, 'createLinkToken').mockRejectedValueOnce(down)
    const { user, link } = renderFrame({}, test)
    expect(await screen.findByRole('alert')).toHaveTextContent(down.message)

    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await link.requested()
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
    expect(theFrame()).toHaveFocus()
  })

  it('opens by itself when the network is back, because the user is waiting', async () => {
    const test = createTestClient()
    const offline = new MeshLinkError('offline', 'You are offline.', { isRetryable: true })
    vi.spyOn(test.backend, 'createLinkToken').mockRejectedValueOnce(offline)
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    const { link } = renderFrame({}, test)
    expect(await screen.findByRole('alert')).toHaveTextContent('You are offline.')

    online.mockReturnValue(true)
    act(() => void dispatchEvent(new Event('online')))
    await link.requested()
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('asks for no saved accounts when the user tries again after Link has rejected them', async () => {
    const test = createTestClient()
    const mint = vi.spyOn(test.backend, 'createLinkToken')
    const { user, link } = renderFrame({ connectionId: 'connection-1' }, test)
    await link.requested()
    await link.close({ error: savedAccountsRejected })
    expect(screen.getByRole('alert')).toHaveTextContent(savedAccountsRejected.message)

    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await link.requested()
    expect(mint).toHaveBeenLastCalledWith(
      expect.objectContaining({ connectionId: 'connection-1', savedAccounts: 'none' }),
      expect.anything(),
    )
  })

  it('shows “Finishing…” while an account is being saved', async () => {
    const test = createTestClient()
    let save!: () => void
    vi.spyOn(test.backend, 'saveConnection').mockReturnValue(
      new Promise((resolve) => (save = () => resolve([]))),
    )
    const { link } = renderFrame({}, test)
    await link.requested()
    await link.connected()
    await link.close()
    expect(screen.getByRole('status')).toHaveTextContent('Finishing…')

    await act(async () => save())
    expect(screen.getByRole('status')).toHaveTextContent('Coinbase is connected.')
  })

  it('shows how the session ended, and keeps the focus when the user opens it again', async () => {
    const { user, link } = renderFrame()
    await link.requested()
    await link.loaded()
    await link.transferFinished()
    await link.close()
    expect(screen.getByRole('status')).toHaveTextContent('Your transfer of 25 USDC is on its way.')

    await user.click(screen.getByRole('button', { name: 'Open again' }))
    await link.requested()
    expect(theFrame()).toHaveFocus()
    expect(screen.queryByRole('button', { name: 'Open again' })).not.toBeInTheDocument()
  })

  it('shows no success when an account could not be saved', async () => {
    const test = createTestClient()
    const refusal = new MeshLinkError('connection_held_by_other_user', 'It belongs to another user.')
    vi.spyOn(test.backend, 'saveConnection').mockRejectedValue(refusal)
    const onExit = vi.fn<(result: LinkResult) => void>()
    const { link } = renderFrame({ onExit }, test)
    await link.requested()
    await link.connected()
    await link.close()

    expect(screen.getByRole('status')).toHaveTextContent('could not be saved')
    expect(onExit.mock.calls[0]?.[0].connections).toMatchObject([{ saveStatus: 'unsaved' }])
  })
})

function renderWithFrames(test: ReturnType<typeof createTestClient>) {
  const frames = (
    <>
      <MeshLinkFrame intent="first" />
      <MeshLinkFrame intent="second" />
    </>
  )
  return { ...test, ...renderWithLink(frames, test) }
}
