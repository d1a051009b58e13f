// @vitest-environment node
import { renderToString } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { createMemoryBackend } from '../../../test/create-memory-backend'
import { aConnection } from '../../../test/fixtures'
import { createMeshLink } from '../../create-mesh-link'
import { useMeshConnections } from '../../hooks/use-mesh-connections'
import { useMeshDisconnect } from '../../hooks/use-mesh-disconnect'
import { useMeshHoldings } from '../../hooks/use-mesh-holdings'
import { useMeshIntegrations } from '../../hooks/use-mesh-integrations'
import { useMeshLink } from '../../hooks/use-mesh-link'
import { useMeshLinkSession } from '../../hooks/use-mesh-link-session'
import { useMeshSaves } from '../../hooks/use-mesh-saves'
import { useMeshTransfer } from '../../hooks/use-mesh-transfer'
import { useMeshTransfers } from '../../hooks/use-mesh-transfers'
import { MeshLinkButton } from '../button/mesh-link-button'
import { MeshConnectionList } from '../connection-list/mesh-connection-list'
import { MeshLinkFrame } from '../frame/mesh-link-frame'
import { MeshLinkProvider } from './mesh-link-provider'

/** A client as an app makes it: once, in a module that server and browser both import. */
function renderApp(backend = createMemoryBackend({ connections: [aConnection()] })) {
  const client = createMeshLink({ backend })
  const render = (userKey: string) =>
    renderToString(
      <MeshLinkProvider client={client} userKey={userKey}>
        <MeshLinkButton intent="connect">Connect an account</MeshLinkButton>
        <MeshLinkFrame intent="connect" />
        <MeshConnectionList />
      </MeshLinkProvider>,
    )
  return { client, render }
}

const HOOKS: [name: string, useHook: () => unknown][] = [
  ['useMeshLink', () => useMeshLink({ intent: 'connect' })],
  ['useMeshLinkSession', () => useMeshLinkSession(({ status }) => status)],
  ['useMeshConnections', () => useMeshConnections()],
  ['useMeshDisconnect', () => useMeshDisconnect()],
  ['useMeshHoldings', () => useMeshHoldings('con_1')],
  ['useMeshIntegrations', () => useMeshIntegrations()],
  ['useMeshSaves', () => useMeshSaves()],
  ['useMeshTransfer', () => useMeshTransfer({ id: 'tr_1' })],
  ['useMeshTransfers', () => useMeshTransfers()],
]

function Uses({ hook: useHook }: { hook: () => unknown }) {
  useHook()
  return null
}

describe('on a server', () => {
  it('renders without a DOM: the idle button, and skeletons', () => {
    const html = renderApp().render('ada')

    expect(html).toContain('>Connect an account</button>')
    expect(html).toContain('data-status="idle"')
    expect(html).toContain('Loading accounts')
  })

  it('calls no backend, and changes nothing in the client that all requests share', () => {
    const backend = createMemoryBackend()
    const calls = Object.keys(backend).map((name) => vi.spyOn(backend, name as keyof typeof backend))
    const { client, render } = renderApp(backend)
    const before = client.getState()

    const [ada, bob] = [render('ada'), render('bob')]

    expect(client.getState()).toBe(before)
    expect(bob).toBe(ada)
    for (const call of calls) expect(call).not.toHaveBeenCalled()
  })

  // Next.js refuses to prerender a component that reads a clock or a random value (`cacheComponents`).
  it.each(HOOKS)('%s reads no clock and no random value', (_name, useHook) => {
    const client = createMeshLink({ backend: createMemoryBackend() })
    const reads = [
      vi.spyOn(Date, 'now'),
      vi.spyOn(Math, 'random'),
      vi.spyOn(crypto, 'randomUUID'),
      vi.spyOn(crypto, 'getRandomValues'),
    ]

    renderToString(
      <MeshLinkProvider client={client}>
        <Uses hook={useHook} />
      </MeshLinkProvider>,
    )

    for (const read of reads) expect(read).not.toHaveBeenCalled()
  })

  it('open() fails with environment_unsupported', async () => {
    const { client } = renderApp()

    expect(await client.open({ intent: 'connect' })).toMatchObject({
      status: 'failed',
      error: { code: 'environment_unsupported' },
    })
    expect(client.getState().session.status).toBe('idle')
  })
})
