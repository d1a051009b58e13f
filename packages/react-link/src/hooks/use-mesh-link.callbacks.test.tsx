import { act, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { createTestClient } from '../../test/create-test-client'
import { renderWithLink } from '../../test/render-with-link'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import { type UseMeshLinkOptions, useMeshLink } from './use-mesh-link'

function Opener(options: Partial<UseMeshLinkOptions>) {
  const { open } = useMeshLink({ intent: 'connect', ...options } as UseMeshLinkOptions)
  return (
    <button type="button" onClick={() => void open()}>
      Open
    </button>
  )
}

/** Renders the hook and starts a session. */
async function renderPlaying(options: Partial<UseMeshLinkOptions>) {
  const test = createTestClient()
  const rendered = renderWithLink(<Opener {...options} />, test)
  await rendered.user.click(screen.getByRole('button'))
  await test.link.requested()
  return { ...test, ...rendered }
}

describe('callbacks of useMeshLink', () => {
  it('are called once for each event, in StrictMode too', async () => {
    const heard: string[] = []
    const { link } = await renderPlaying({
      onConnected: ({ brokerName }) => heard.push(`connected ${brokerName}`),
      onTransferFinished: ({ symbol }) => heard.push(`transfer of ${symbol}`),
      onEvent: ({ type }) => heard.push(`event ${type}`),
      onExit: ({ status }) => heard.push(`exit ${status}`),
    })

    await link.loaded()
    await link.event('pageLoaded')
    await link.connected('Kraken')
    await link.transferFinished('USDC')
    await link.close()
    await link.close().catch(() => heard.push('nothing to close'))

    expect(heard).toEqual([
      'event pageLoaded',
      'connected Kraken',
      'transfer of USDC',
      'exit submitted',
      'nothing to close',
    ])
  })

  it('are those of the latest render, also when given after the click', async () => {
    const early = vi.fn()
    const late = vi.fn()
    const exit = vi.fn()
    const { link, rerender } = await renderPlaying({ onConnected: early })

    rerender(<Opener onConnected={late} onExit={exit} />)
    await link.connected('Kraken')
    await link.close()

    expect(early).not.toHaveBeenCalled()
    expect(late).toHaveBeenCalledOnce()
    expect(exit).toHaveBeenCalledOnce()
  })

  it('are not called when the latest render has none', async () => {
    const onConnected = vi.fn()
    const { link, rerender } = await renderPlaying({ onConnected })

    rerender(<Opener />)
    await link.connected()

    expect(onConnected).not.toHaveBeenCalled()
  })

  it('get errors during a session, and the error of a failed session', async () => {
    const onError = vi.fn()
    const failure = new MeshLinkError('link_error', 'The institution does not answer. Try again later.')
    const { link, client } = await renderPlaying({ onError })

    await link.close({ error: failure })

    expect(onError).toHaveBeenCalledExactlyOnceWith(failure)
    expect(client.getState().session).toMatchObject({ status: 'ended', result: { status: 'failed' } })
  })

  it('may throw: onError gets the error, and the session continues', async () => {
    const onError = vi.fn()
    const onConnected = () => {
      throw new TypeError('x is undefined')
    }
    const onExit = vi.fn()
    const { link } = await renderPlaying({ onConnected, onError, onExit })

    await link.connected()
    await link.close()

    expect(onError).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ code: 'callback_failed', cause: expect.any(TypeError) }),
    )
    expect(onExit).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ status: 'connected' }))
  })
})

describe('a component that unmounts', () => {
  it('does not end its session, and its last callbacks are called', async () => {
    const onTransferFinished = vi.fn()
    const onExit = vi.fn()
    const { link, client, rerender } = await renderPlaying({ onTransferFinished })
    await link.loaded()
    rerender(<Opener onTransferFinished={onTransferFinished} onExit={onExit} />)

    rerender(null)
    expect(client.getState().session.status).toBe('open')
    await link.transferFinished()
    await link.close()

    expect(onTransferFinished).toHaveBeenCalledOnce()
    expect(onExit).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ status: 'submitted' }))
  })

  it('ends its session with closeOnUnmount', async () => {
    const onExit = vi.fn()
    const { client, rerender } = await renderPlaying({ onExit, closeOnUnmount: true })

    await act(async () => rerender(null))

    expect(client.getState().session.status).toBe('ended')
    expect(onExit).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ status: 'cancelled' }))
  })

  it('does not end another component’s session with closeOnUnmount', async () => {
    const { client, rerender } = await renderPlaying({})
    rerender(
      <>
        <Opener />
        <Opener key="other" closeOnUnmount />
      </>,
    )

    await act(async () => rerender(<Opener />))

    expect(client.getState().session.status).toBe('loading')
  })
})
