import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { createTestClient } from '../../../test/create-test-client'
import { aConnection } from '../../../test/fixtures'
import { renderWithLink } from '../../../test/render-with-link'
import { MeshLinkError } from '../../core/errors/mesh-link-error'
import { MeshConnectionList } from './mesh-connection-list'

const connections = [aConnection(), aConnection({ id: 'connection-2', brokerName: 'Kraken' })]

/** Renders a list, and opens the question for its first connection. */
async function renderAsking() {
  const test = createTestClient({ connections })
  const rendered = renderWithLink(<MeshConnectionList showBalances={false} />, test)
  await rendered.user.click(await screen.findByRole('button', { name: 'Disconnect Coinbase' }))
  return { ...test, ...rendered }
}

const yes = () => screen.getByRole('button', { name: 'Yes, disconnect Coinbase' })
const keep = () => screen.getByRole('button', { name: 'Keep Coinbase' })
const list = () => screen.getByRole('region', { name: 'Connected accounts' })

describe('disconnecting an account', () => {
  it('asks first, with the focus on the safe answer', async () => {
    const { backend } = await renderAsking()
    const revoke = vi.spyOn(backend, 'disconnect')

    expect(screen.getByRole('group', { name: 'Disconnect Coinbase?' })).toBeInTheDocument()
    expect(keep()).toHaveFocus()
    expect(revoke).not.toHaveBeenCalled()
  })

  it('changes nothing on Keep or Escape, and returns the focus', async () => {
    const { user, backend } = await renderAsking()
    const revoke = vi.spyOn(backend, 'disconnect')

    await user.click(keep())
    expect(screen.getByRole('button', { name: 'Disconnect Coinbase' })).toHaveFocus()

    await user.keyboard('{Enter}')
    expect(keep()).toHaveFocus()
    await user.keyboard('{Escape}')
    expect(screen.getByRole('button', { name: 'Disconnect Coinbase' })).toHaveFocus()
    expect(revoke).not.toHaveBeenCalled()
  })

  it('removes the row, announces that, and keeps the focus in the list', async () => {
    const { user } = await renderAsking()

    await user.click(yes())

    expect(await screen.findByText('Coinbase is disconnected.')).toHaveAttribute('role', 'status')
    expect(screen.queryByText('Coinbase')).not.toBeInTheDocument()
    expect(screen.getByText('Kraken')).toBeInTheDocument()
    expect(list()).toHaveFocus()
  })

  it('announces that before the list has been refetched, which may take long', async () => {
    const { user, backend } = await renderAsking()
    vi.spyOn(backend, 'listConnections').mockReturnValue(new Promise(() => {}))

    await user.click(yes())

    expect(await screen.findByText('Coinbase is disconnected.')).toBeInTheDocument()
  })

  it('does not take the focus when the user has moved it', async () => {
    const { user, backend } = await renderAsking()
    const disconnect = backend.disconnect
    let revoke!: () => void
    const answering = new Promise<void>((resolve) => {
      revoke = resolve
    })
    vi.spyOn(backend, 'disconnect').mockImplementation((id) => answering.then(() => disconnect(id)))
    await user.click(yes())
    await user.click(screen.getByRole('button', { name: 'Disconnect Kraken' }))

    await act(async () => revoke())

    await screen.findByText('Coinbase is disconnected.')
    expect(screen.getByRole('button', { name: 'Keep Kraken' })).toHaveFocus()
  })

  it('revokes once, however often it is pressed, and can’t be cancelled while pending', async () => {
    const { user, backend } = await renderAsking()
    const revoke = vi.spyOn(backend, 'disconnect').mockReturnValue(new Promise(() => {}))

    await user.dblClick(yes())

    expect(revoke).toHaveBeenCalledOnce()
    const busy = screen.getByRole('button', { name: 'Disconnecting Coinbase…' })
    expect(busy).toHaveAttribute('aria-busy', 'true')
    expect(busy).toHaveTextContent('Disconnecting…')
    expect(keep()).toBeDisabled()
    await user.keyboard('{Escape}')
    expect(busy).toBeInTheDocument()
  })

  it('keeps the row when it fails, shows why, and can try again', async () => {
    const { user, backend } = await renderAsking()
    const failure = new MeshLinkError('mesh_unavailable', 'Mesh does not answer. Try again.', {
      isRetryable: true,
    })
    const revoke = vi.spyOn(backend, 'disconnect').mockRejectedValueOnce(failure)

    await user.click(yes())
    expect(await screen.findByRole('alert')).toHaveTextContent(failure.message)
    expect(screen.getByText('Coinbase')).toBeInTheDocument()

    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('Coinbase is disconnected.')).toBeInTheDocument()
    expect(revoke).toHaveBeenCalledTimes(2)
  })

  it('has its own message for an error that is not a MeshLinkError', async () => {
    const { user, backend } = await renderAsking()
    vi.spyOn(backend, 'disconnect').mockRejectedValue(new TypeError('x is undefined'))

    await user.click(yes())

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Coinbase could not be disconnected. Try again.',
    )
    await user.click(keep())
    await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument())
  })
})
