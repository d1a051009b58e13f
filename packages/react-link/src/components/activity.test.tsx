import { act, render, screen } from '@testing-library/react'
import { Activity, type ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import { createTestClient } from '../../test/create-test-client'
import { MeshLinkButton } from './button/mesh-link-button'
import { MeshLinkFrame } from './frame/mesh-link-frame'
import { MeshLinkProvider } from './provider/mesh-link-provider'

/** Renders something in an Activity (React 19.2) that the test hides and shows. */
function renderActivity(content: ReactNode, around = (activity: ReactNode) => activity) {
  const tree = (mode: 'visible' | 'hidden') => around(<Activity mode={mode}>{content}</Activity>)
  const { rerender } = render(tree('visible'))
  return { setMode: (mode: 'visible' | 'hidden') => act(async () => rerender(tree(mode))) }
}

it('a frame that is hidden ends its session, as when it unmounts, and opens a new one when it is shown again', async () => {
  const { client, backend, link } = createTestClient()
  const mint = vi.spyOn(backend, 'createLinkToken')
  const onExit = vi.fn()
  const { setMode } = renderActivity(<MeshLinkFrame intent="connect" onExit={onExit} />, (activity) => (
    <MeshLinkProvider client={client}>{activity}</MeshLinkProvider>
  ))
  await link.requested()

  await setMode('hidden')
  expect(client.getState().session).toMatchObject({ status: 'ended', result: { status: 'cancelled' } })
  expect(onExit).toHaveBeenCalledOnce()

  await setMode('visible')
  await link.requested()
  expect(client.getState().session.status).toBe('loading')
  expect(mint).toHaveBeenCalledTimes(2)
})

it('the session of a button that is hidden goes on, because the client owns it', async () => {
  const { client, link } = createTestClient()
  const { setMode } = renderActivity(<MeshLinkButton intent="connect" />, (activity) => (
    <MeshLinkProvider client={client}>{activity}</MeshLinkProvider>
  ))
  act(() => screen.getByRole('button').click())
  await link.requested()

  await setMode('hidden')
  expect(client.getState().session.status).toBe('loading')

  await setMode('visible')
  expect(screen.getByRole('button')).toHaveAttribute('data-status', 'loading')
  await link.close()
  expect(screen.getByRole('button')).toHaveAttribute('data-status', 'ended')
})

it('a provider that is hidden ends the session that was opened below it', async () => {
  const { client, link } = createTestClient()
  const { setMode } = renderActivity(
    <MeshLinkProvider client={client}>
      <MeshLinkButton intent="connect" />
    </MeshLinkProvider>,
  )
  act(() => screen.getByRole('button').click())
  await link.requested()

  await setMode('hidden')
  expect(client.getState().session).toMatchObject({ status: 'ended', result: { status: 'cancelled' } })
})
