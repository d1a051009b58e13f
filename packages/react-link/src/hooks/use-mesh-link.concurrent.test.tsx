import { act, render, screen } from '@testing-library/react'
import { type ReactNode, Suspense, startTransition, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { createTestClient } from '../../test/create-test-client'
import { MeshLinkProvider } from '../components/provider/mesh-link-provider'
import type { MeshLinkClient } from '../core/client/mesh-link-client'
import { useMeshLink } from './use-mesh-link'

/** Something that a component waits for: it throws the promise, as every React from 18 on understands. */
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

/** Opens Link, and waits for something of its own after the hook. */
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

/** Shows one, then the other; for React the same component with other props. */
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
  it('starts when what it waited for at first is there', async () => {
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

  it('keeps session and owner while it is hidden, and shows how far it has come', async () => {
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
  it('opens, and shows each status as it comes', async () => {
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

  it('shows the session while the transition still waits, and opens with what is on the screen', async () => {
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
