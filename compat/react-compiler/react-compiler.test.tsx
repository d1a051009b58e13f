import { act, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { MeshLinkProvider } from '../../packages/react-link/src/components/provider/mesh-link-provider'
import { type UseMeshLinkResult, useMeshLink } from '../../packages/react-link/src/hooks/use-mesh-link'
import { createTestClient } from '../../packages/react-link/test/create-test-client'

interface ReporterProps {
  made: object
  clicks: number
  onRender: (made: object) => void
}

function Reporter({ made, onRender }: ReporterProps) {
  onRender(made)
  return null
}

/** Renders its child again at each click, with an object that stays the same only in compiled code. */
function Clicker({ onRender }: Pick<ReporterProps, 'onRender'>) {
  const [clicks, setClicks] = useState(0)
  return (
    <>
      <button type="button" onClick={() => setClicks(clicks + 1)}>
        {clicks}
      </button>
      <Reporter made={{}} onRender={onRender} clicks={clicks} />
    </>
  )
}

it('compiles the tests', async () => {
  const made: object[] = []
  render(<Clicker onRender={(object) => made.push(object)} />, { reactStrictMode: false })

  await act(async () => screen.getByRole('button', { name: '0' }).click())

  expect(screen.getByRole('button', { name: '1' })).toBeInTheDocument()
  expect(made).toHaveLength(2)
  expect(made[1]).toBe(made[0])
})

it("compiles the library's components", () => {
  expect(String(MeshLinkProvider), 'reads of the memo cache').toMatch(/\$\[\d+\] !== /)
})

function Status({ link }: { link: UseMeshLinkResult }) {
  return <p>{link.status}</p>
}

function Details({ link }: { link: UseMeshLinkResult }) {
  const [isShown, setIsShown] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setIsShown(true)}>
        Details
      </button>
      {isShown && <output>{`${link.isPageBusy ? 'busy' : 'free'} ${link.session.status}`}</output>}
    </>
  )
}

/**
 * Passes the whole view to its children. It reads nothing of the view while it renders, and the compiler keeps its elements
 * while the view is the same.
 */
function App() {
  const link = useMeshLink({ intent: 'connect' })
  return (
    <>
      <Status link={link} />
      <Details link={link} />
      <button type="button" onClick={() => link.status === 'idle' && link.open()}>
        Open
      </button>
    </>
  )
}

it("keeps the hook's values up to date in child components, whether they read them early or late", async () => {
  const { client, link } = createTestClient()
  const { container } = render(
    <MeshLinkProvider client={client}>
      <App />
    </MeshLinkProvider>,
  )
  const status = () => container.querySelector('p')?.textContent
  expect(status()).toBe('idle')

  await act(async () => screen.getByRole('button', { name: 'Open' }).click())
  await link.requested()
  expect(status()).toBe('loading')
  await act(async () => screen.getByRole('button', { name: 'Details' }).click())
  expect(screen.getByText('busy loading')).toBeInTheDocument()
  await link.loaded()
  expect(screen.getByText('busy open')).toBeInTheDocument()
  expect(status()).toBe('open')
  await link.close()
  expect(screen.getByText('free ended')).toBeInTheDocument()
  expect(status()).toBe('ended')
})
