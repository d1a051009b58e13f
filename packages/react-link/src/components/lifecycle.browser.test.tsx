import { StrictMode, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { CONNECTED, createTestMeshLink, linkFrame, linkSays } from '../../test/link-page'
import { readPageTraces } from '../../test/page-traces'
import { until, untilStatus } from '../../test/until'
import type { AnyMeshLinkClient } from '../core/client/mesh-link-client'
import type { LinkResult } from '../core/session/session'
import { useMeshLink } from '../hooks/use-mesh-link'
import { MeshLinkButton } from './button/mesh-link-button'
import { MeshLinkFrame } from './frame/mesh-link-frame'
import { MeshLinkProvider } from './provider/mesh-link-provider'

let root: Root
let before: ReturnType<typeof readPageTraces>

beforeEach(async () => {
  document.body.innerHTML = '<div id="root"></div>'
  root = createRoot(document.getElementById('root') as HTMLElement)
  await createTestMeshLink().client.prefetch()
  before = readPageTraces()
})

afterEach(() => {
  flushSync(() => root.unmount())
  document.body.innerHTML = ''
})

function render(client: AnyMeshLinkClient, children: React.ReactNode) {
  flushSync(() =>
    root.render(
      <StrictMode>
        <MeshLinkProvider client={client}>{children}</MeshLinkProvider>
      </StrictMode>,
    ),
  )
}

const untilGone = () => until(() => JSON.stringify(readPageTraces()) === JSON.stringify(before))
const button = () => document.querySelector('button') as HTMLButtonElement

/** A menu that closes at the click, and so unmounts the button that opened Link. */
function Menu({ onConnected }: { onConnected: () => void }) {
  const [isOpen, setIsOpen] = useState(true)
  if (!isOpen) return <p>The menu is closed.</p>
  return <MeshLinkButton intent="deposit" onConnected={onConnected} onClick={() => setIsOpen(false)} />
}

/** A button of the app. */
function Opener({ onResult }: { onResult: (result: LinkResult) => void }) {
  const { open } = useMeshLink({ intent: 'deposit' })
  return (
    <button type="button" onClick={async () => onResult(await open())}>
      Deposit
    </button>
  )
}

describe('under StrictMode, over the real SDK', () => {
  it('one click gets one token and opens Link once', async () => {
    const { client, backend } = createTestMeshLink()
    render(client, <MeshLinkButton intent="deposit">Deposit</MeshLinkButton>)
    await userEvent.click(button())
    await untilStatus(client, 'open')
    expect(backend.createLinkToken).toHaveBeenCalledTimes(1)
    expect(document.querySelectorAll('iframe')).toHaveLength(1)
    linkSays({ type: 'close' })
    await untilStatus(client, 'ended')
    expect(document.activeElement, 'the focus is back').toBe(button())
    button().blur()
    await untilGone()
  })

  it('the session outlives a menu that closes at the click, and its callback is still called', async () => {
    const { client, backend } = createTestMeshLink()
    const onConnected = vi.fn()
    render(client, <Menu onConnected={onConnected} />)
    await userEvent.click(button())
    await untilStatus(client, 'open')
    expect(document.body.textContent).toContain('The menu is closed.')
    linkSays([CONNECTED, { type: 'close' }])
    await untilStatus(client, 'ended')
    expect(onConnected).toHaveBeenCalledTimes(1)
    expect(backend.saveConnection).toHaveBeenCalledTimes(1)
    await untilGone()
  })

  it.each(['preparing', 'loading', 'open'])(
    'the provider that unmounts while %s leaves nothing on the page',
    async (status) => {
      const { client } = createTestMeshLink()
      render(client, <MeshLinkButton intent="deposit" />)
      const reached = untilStatus(client, status)
      button().click()
      await reached
      flushSync(() => root.render(null))
      await untilStatus(client, 'ended')
      expect(client.getState().session).toMatchObject({ result: { status: 'cancelled' } })
      await untilGone()
    },
  )

  it('another client for the provider, as after a hot reload, ends the session of the old client', async () => {
    const { client: old } = createTestMeshLink()
    const { client: next } = createTestMeshLink()
    const button1 = <MeshLinkButton intent="deposit" />
    render(old, button1)
    button().click()
    await untilStatus(old, 'open')
    render(next, button1)
    await untilStatus(old, 'ended')
    expect(document.activeElement, 'the focus is back').toBe(button())
    button().blur()
    await untilGone()
    button().click()
    await untilStatus(next, 'open')
    linkSays({ type: 'done' })
    await untilStatus(next, 'ended')
  })

  it('the latest callback is called, even if it was given after opening, and the session stays the same', async () => {
    const { client, backend } = createTestMeshLink()
    const [first, second] = [vi.fn(), vi.fn()]
    render(client, <MeshLinkButton intent="deposit" onConnected={first} />)
    button().click()
    await untilStatus(client, 'open')
    const frame = linkFrame()
    render(client, <MeshLinkButton intent="deposit" onConnected={second} onExit={second} />)
    linkSays([CONNECTED, { type: 'close' }])
    await untilStatus(client, 'ended')
    await until(() => second.mock.calls.length === 2)
    expect(first).not.toHaveBeenCalled()
    expect(frame.isConnected).toBe(false)
    expect(backend.createLinkToken).toHaveBeenCalledTimes(1)
  })

  it('a frame that mounts twice opens Link once, and ends its session on unmount', async () => {
    const { client, backend } = createTestMeshLink()
    render(client, <MeshLinkFrame intent="deposit" style={{ height: 600 }} />)
    await untilStatus(client, 'open')
    expect(backend.createLinkToken).toHaveBeenCalledTimes(1)
    render(client, <p>Another route</p>)
    await untilStatus(client, 'ended')
    expect(client.getState().session).toMatchObject({ result: { status: 'cancelled' } })
    await untilGone()
  })

  it('the result of open() has everything, without callbacks', async () => {
    const { client } = createTestMeshLink()
    const results: unknown[] = []
    render(client, <Opener onResult={(result) => results.push(result)} />)
    button().click()
    await untilStatus(client, 'open')
    linkSays([CONNECTED, { type: 'done', payload: { page: 'integrationConnectedPage' } }])
    await until(() => results.length === 1)
    expect(results).toMatchObject([
      {
        status: 'connected',
        connections: [{ brokerName: 'Coinbase', saveStatus: 'saved', connectionIds: ['c1'] }],
        transfers: [],
        requestIds: [],
        summary: { page: 'integrationConnectedPage' },
      },
    ])
  })
})
