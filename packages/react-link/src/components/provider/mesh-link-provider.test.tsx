import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import { createRef, forwardRef, type ReactNode, useImperativeHandle } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { createTestClient } from '../../../test/create-test-client'
import { aConnection } from '../../../test/fixtures'
import { MeshLinkError } from '../../core/errors/mesh-link-error'
import type { LinkResult } from '../../core/session/session'
import { useMeshConnections } from '../../hooks/use-mesh-connections'
import { type LinkActions, useMeshLink } from '../../hooks/use-mesh-link'
import { meshQueryKeys } from '../../query/query-keys'
import { MeshLinkProvider } from './mesh-link-provider'

function Names() {
  const { data = [] } = useMeshConnections()
  return <p>{data.map(({ brokerName }) => brokerName).join(', ') || 'none'}</p>
}

type Opener = Pick<LinkActions, 'open'>
const Opener = forwardRef<Opener>(function Opener(_, ref) {
  const { open } = useMeshLink({ intent: 'connect' })
  useImperativeHandle(ref, () => ({ open }), [open])
  return null
})

const inApp = (queryClient: QueryClient, content: ReactNode) => (
  <QueryClientProvider client={queryClient}>{content}</QueryClientProvider>
)

describe('MeshLinkProvider', () => {
  it('gives its hooks one QueryClient when the app has none, and keeps it', async () => {
    const { client, backend } = createTestClient({ connections: [aConnection()] })
    const list = vi.spyOn(backend, 'listConnections')
    const ui = (
      <MeshLinkProvider client={client}>
        <Names />
        <Names />
      </MeshLinkProvider>
    )
    // StrictMode mounts twice, and so asks twice.
    const { rerender } = render(ui, { reactStrictMode: false })
    expect(await screen.findAllByText('Coinbase')).toHaveLength(2)
    rerender(ui)

    expect(list).toHaveBeenCalledOnce()
  })

  it('reads again with its own QueryClient when the page is visible again', async () => {
    const { client, backend } = createTestClient({ connections: [aConnection()] })
    const refused = new MeshLinkError('mesh_unavailable', 'Refused in a test.')
    const list = vi.spyOn(backend, 'listConnections').mockRejectedValueOnce(refused)
    render(
      <MeshLinkProvider client={client}>
        <Names />
      </MeshLinkProvider>,
      { reactStrictMode: false },
    )
    await waitFor(() => expect(list).toHaveBeenCalledOnce())

    await waitFor(() => {
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
      expect(screen.getByText('Coinbase')).toBeInTheDocument()
    })
  })

  it("uses the app's QueryClient when there is one", async () => {
    const { client } = createTestClient({ connections: [aConnection()] })
    const queryClient = new QueryClient()
    render(
      inApp(
        queryClient,
        <MeshLinkProvider client={client}>
          <Names />
        </MeshLinkProvider>,
      ),
    )

    await screen.findByText('Coinbase')
    expect(queryClient.getQueryData(meshQueryKeys.connections(client))).toEqual([aConnection()])
  })

  it('keeps a live session when it renders again', async () => {
    const { client, link } = createTestClient()
    const { rerender } = render(<MeshLinkProvider client={client} userKey="ada" />)
    await link.opened(() => client.open({ intent: 'connect' }))

    rerender(<MeshLinkProvider client={client} userKey="ada" />)

    expect(client.getState().session.status).toBe('loading')
  })
})

describe('a provider that unmounts', () => {
  /** Opens Link below a provider of its own, and waits until it can be played. */
  async function openBelow({ client, link }: ReturnType<typeof createTestClient>) {
    const opener = createRef<Opener>()
    const { rerender, unmount } = render(
      <MeshLinkProvider client={client}>
        <Opener ref={opener} />
      </MeshLinkProvider>,
    )
    const { result } = await link.opened(() => opener.current?.open() as Promise<LinkResult>)
    return { result, unmount, unmountOpener: () => rerender(<MeshLinkProvider client={client} />) }
  }

  it('ends a session that was opened below it, also when its opener is gone already', async () => {
    const test = createTestClient()
    const { result, unmount, unmountOpener } = await openBelow(test)
    unmountOpener()
    expect(test.client.getState().session.status).toBe('loading')

    unmount()

    expect(await act(() => result)).toMatchObject({ status: 'cancelled' })
  })

  it('ends no session of another root with the same client, and none that the app opened by client.open()', async () => {
    const test = createTestClient()
    const { client, link } = test
    const island = render(<MeshLinkProvider client={client} />)
    const { result, unmount } = await openBelow(test)

    island.unmount()

    expect(client.getState().session.status).toBe('loading')
    unmount()
    await act(() => result)

    const page = render(<MeshLinkProvider client={client} />)
    const opened = await link.opened(() => client.open({ intent: 'connect' }))
    page.unmount()
    expect(client.getState().session.status).toBe('loading')
    act(() => client.close())
    expect(await act(() => opened.result)).toMatchObject({ status: 'cancelled' })
  })
})

describe('another userKey', () => {
  it('ends the previous user’s session, and drops unsent data', async () => {
    const { client, backend, link } = createTestClient()
    const save = vi.spyOn(backend, 'saveConnection').mockReturnValue(new Promise(() => {}))
    const { rerender } = render(<MeshLinkProvider client={client} userKey="ada" />)
    const { result } = await link.opened(() => client.open({ intent: 'connect' }))
    await link.connected()
    expect(client.getState().saves).toHaveLength(1)

    rerender(<MeshLinkProvider client={client} userKey="bob" />)

    expect(await act(() => result)).toMatchObject({ status: 'connected' })
    expect(client.getState()).toMatchObject({ session: { status: 'ended' }, saves: [] })
    expect(save).toHaveBeenCalledOnce()
  })

  it('never uses a token of the previous user', async () => {
    const { client, backend, link } = createTestClient()
    const mint = vi.spyOn(backend, 'createLinkToken')
    const { rerender } = render(<MeshLinkProvider client={client} userKey="ada" />)
    await client.prefetch({ intent: 'connect' })

    rerender(<MeshLinkProvider client={client} userKey="bob" />)
    await link.opened(() => client.open({ intent: 'connect' }))

    expect(mint).toHaveBeenCalledTimes(2)
  })

  it('drops the previous user’s data from the cache, and never shows it to the next user', async () => {
    const { client, backend } = createTestClient({ connections: [aConnection()] })
    const queryClient = new QueryClient()
    const app = (userKey: string) =>
      inApp(
        queryClient,
        <MeshLinkProvider client={client} userKey={userKey}>
          <Names />
        </MeshLinkProvider>,
      )
    const { rerender } = render(app('ada'))
    await screen.findByText('Coinbase')
    vi.spyOn(backend, 'listConnections').mockResolvedValue([aConnection({ brokerName: 'Kraken' })])

    rerender(app('bob'))

    expect(screen.getByText('none')).toBeInTheDocument()
    expect(await screen.findByText('Kraken')).toBeInTheDocument()
    expect(queryClient.getQueryData(meshQueryKeys.connections(client, 'ada'))).toBeUndefined()
  })

  it('drops data from before a user was known', async () => {
    const { client } = createTestClient({ connections: [aConnection()] })
    const queryClient = new QueryClient()
    const app = (userKey?: string) =>
      inApp(
        queryClient,
        <MeshLinkProvider client={client} userKey={userKey}>
          <Names />
        </MeshLinkProvider>,
      )
    const { rerender } = render(app())
    await screen.findByText('Coinbase')

    rerender(app('ada'))

    await waitFor(() =>
      expect(queryClient.getQueryData(meshQueryKeys.connections(client, 'ada'))).toHaveLength(1),
    )
    expect(queryClient.getQueryData(meshQueryKeys.connections(client))).toBeUndefined()
  })
})
