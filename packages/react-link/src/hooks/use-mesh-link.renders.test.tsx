import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Profiler } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { createTestClient } from '../../test/create-test-client'
import { MeshLinkButton } from '../components/button/mesh-link-button'
import { MeshLinkProvider } from '../components/provider/mesh-link-provider'
import { type UseMeshLinkResult, useMeshLink } from './use-mesh-link'

type Read = (link: UseMeshLinkResult) => unknown

function Reader({ onRender }: { onRender: Read }) {
  onRender(useMeshLink({ intent: 'connect' }))
  return null
}

/** Counts the renders of a component that reads with `read`. Without StrictMode, which renders twice. */
function renderCounting(read: Read) {
  const test = createTestClient()
  const seen: unknown[] = []
  let actions!: UseMeshLinkResult
  const onRender = (link: UseMeshLinkResult) => {
    actions = link
    seen.push(read(link))
  }
  render(
    <MeshLinkProvider client={test.client}>
      <Reader onRender={onRender} />
    </MeshLinkProvider>,
    { reactStrictMode: false },
  )
  return { ...test, seen, open: () => actions.open() }
}

/** Plays a session with 200 events, each with another page. */
async function playSession({ link, open }: Pick<ReturnType<typeof renderCounting>, 'link' | 'open'>) {
  const { result } = await link.opened(open)
  await link.loaded()
  for (let count = 0; count < 200; count++) {
    await link.event('pageLoaded', { count })
    await link.page(`page-${count}`)
  }
  await link.connected()
  await link.transferFinished()
  await link.close()
  await result
}

describe('renders in a whole session with 200 events', () => {
  it('are two for a component that reads only isOpen', async () => {
    const test = renderCounting(({ isOpen }) => isOpen)
    await playSession(test)
    expect(test.seen).toEqual([false, true, false])
  })

  it('are zero for a component that only reads actions', async () => {
    const test = renderCounting(({ open }) => typeof open)
    await playSession(test)
    expect(test.seen).toEqual(['function'])
  })

  it('are one for each status that a component reads', async () => {
    const test = renderCounting(({ status }) => status)
    await playSession(test)
    expect(test.seen).toEqual(['idle', 'preparing', 'loading', 'open', 'closing', 'ended'])
  })
})

it('a session renders only its own button, and none of 999 others', async () => {
  const { backend, client, link } = createTestClient()
  const renders = new Map<number, number>()
  const count = (id: string) => renders.set(Number(id), (renders.get(Number(id)) ?? 0) + 1)
  const user = userEvent.setup()
  render(
    <MeshLinkProvider client={client}>
      {Array.from({ length: 1_000 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the buttons never move
        <Profiler key={index} id={String(index)} onRender={count}>
          <MeshLinkButton intent="connect" data-testid={index} />
        </Profiler>
      ))}
    </MeshLinkProvider>,
    { reactStrictMode: false },
  )
  renders.clear()
  const mint = vi.spyOn(backend, 'createLinkToken')
  const list = vi.spyOn(backend, 'listConnections')

  await user.click(screen.getByTestId('500'))
  await link.requested()
  await link.loaded()
  for (let page = 0; page < 20; page++) await link.page(`page-${page}`)
  await link.close()

  expect([...renders.keys()]).toEqual([500])
  expect(mint).toHaveBeenCalledTimes(1)
  expect(list, 'no request a button').not.toHaveBeenCalled()
}, 30_000)
