import { act, render, screen } from '@testing-library/react'
import { type ReactNode, Suspense, startTransition, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { createTestClient } from '../../test/create-test-client'
import { MeshLinkProvider } from '../components/provider/mesh-link-provider'
import type { MeshLinkClient } from '../core/client/mesh-link-client'
import { useMeshLink } from './use-mesh-link'

/** Makes a component suspend: it throws a promise, which works in every React from 18 on. */
function createWait() {
  let isOver = false
  let end = () => {}
  const promise = new Promise<void>((resolve) => {
    end = () => {
      isOver = true
      resolve()
    }
  })
  return {
    read() {
      if (!isOver) throw promise
    },
    end: () => act(async () => end()),
  }
}
type Wait = ReturnType<typeof createWait>

function renderBelow(client: MeshLinkClient, children: ReactNode) {
  return render(
    <MeshLinkProvider client={client}>
      <Suspense fallback={<p>waiting</p>}>{children}</Suspense>
    </MeshLinkProvider>,
  )
}

interface OpenerProps {
  wait?: Wait | undefined
  asset?: string
}

/** Uses the hook, and then may suspend. */
function Opener({ wait, asset = 'USDC' }: OpenerProps) {
  const link = useMeshLink({ intent: 'deposit', params: { asset } })
  wait?.read()
  return (
    <button type="button" onClick={link.open}>
      {link.status}
    </button>
  )
}

function TransitionOpener() {
  const { open, status } = useMeshLink({ intent: 'connect' })
  return (
    <button type="button" onClick={() => startTransition(() => void open())}>
      {status}
    </button>
  )
}

interface SwitchProps {
  off: ReactNode
  on: ReactNode
  inTransition?: boolean
}

/** Shows the same component with one set of props, then with another. */
function Switch({ off, on, inTransition = false }: SwitchProps) {
  const [isOn, setIsOn] = useState(false)
  const switchOn = () => (inTransition ? startTransition(() => setIsOn(true)) : setIsOn(true))
  return (
    <>
      {isOn ? on : off}
      <button type="button" onClick={switchOn}>
        Switch
      </button>
    </>
  )
}

const click = (name: string) => act(async () => screen.getByRole('button', { name }).click())

describe('below a Suspense boundary', () => {
  it('works in a component that suspends on its first render', async () => {
    const { client, link } = createTestClient()
    const wait = createWait()
    renderBelow(client, <Opener wait={wait} />)
    expect(screen.getByText('waiting')).toBeInTheDocument()

    await wait.end()
    await click('idle')
    await link.requested()
    await link.loaded()

    expect(screen.getByRole('button', { name: 'open' })).toBeInTheDocument()
  })

  it('keeps its session while it is hidden, and then shows the current status', async () => {
    const { client, link } = createTestClient()
    const wait = createWait()
    renderBelow(client, <Switch off={<Opener />} on={<Opener wait={wait} />} />)
    await click('idle')
    await link.requested()

    await click('Switch')
    expect(screen.getByText('waiting')).toBeInTheDocument()
    await link.loaded()
    expect(client.getState().session.status).toBe('open')
    await wait.end()

    expect(screen.getByRole('button', { name: 'open' })).toBeVisible()
    await link.close()
    expect(screen.getByRole('button', { name: 'ended' })).toBeVisible()
  })
})

describe('in a transition', () => {
  it('opens, and shows each status', async () => {
    const { client, link } = createTestClient()
    renderBelow(client, <TransitionOpener />)

    await click('idle')
    await link.requested()
    expect(screen.getByRole('button', { name: 'loading' })).toBeInTheDocument()
    await link.loaded()
    expect(screen.getByRole('button', { name: 'open' })).toBeInTheDocument()
    await link.close()
    expect(screen.getByRole('button', { name: 'ended' })).toBeInTheDocument()
  })

  it('shows the session while the transition is pending, and opens with the props on the screen', async () => {
    const { client, backend, link } = createTestClient()
    const mint = vi.spyOn(backend, 'createLinkToken')
    const wait = createWait()
    renderBelow(client, <Switch inTransition off={<Opener />} on={<Opener asset="BTC" wait={wait} />} />)

    await click('Switch')
    await click('idle')
    await link.requested()

    expect(screen.getByRole('button', { name: 'loading' })).toBeInTheDocument()
    expect(mint).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ params: { asset: 'USDC' } }),
      expect.anything(),
    )
    await wait.end()
    await link.loaded()
    expect(screen.getByRole('button', { name: 'open' })).toBeInTheDocument()
  })
})
