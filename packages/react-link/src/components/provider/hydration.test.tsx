import { act, render, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { createTestClient } from '../../../test/create-test-client'
import { aConnection } from '../../../test/fixtures'
import { useMeshLink } from '../../hooks/use-mesh-link'
import { MeshLinkButton } from '../button/mesh-link-button'
import { MeshConnectionList } from '../connection-list/mesh-connection-list'
import { MeshLinkFrame } from '../frame/mesh-link-frame'
import { MeshLinkProvider } from './mesh-link-provider'

function Busy() {
  return <p>{useMeshLink({ intent: 'connect' }).isPageBusy ? 'busy' : 'free'}</p>
}

describe('hydration', () => {
  it('hydrates what the server rendered, without console output', async () => {
    const { client, link } = createTestClient({ connections: [aConnection()] })
    const app = (
      <MeshLinkProvider client={client}>
        <MeshLinkButton intent="connect">Connect an account</MeshLinkButton>
        <MeshLinkFrame intent="connect" data-testid="frame" />
        <MeshConnectionList showBalances={false} />
      </MeshLinkProvider>
    )
    const container = document.body.appendChild(document.createElement('div'))
    container.innerHTML = renderToString(app)
    const button = screen.getByRole('button')

    render(app, { container, hydrate: true })

    expect(await screen.findByText('Coinbase')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Connect an account' })).toBe(button)
    await link.requested()
  })

  it('works while a session is live that started before hydration', async () => {
    const { client, link } = createTestClient()
    const app = (
      <MeshLinkProvider client={client}>
        <Busy />
      </MeshLinkProvider>
    )
    const container = document.body.appendChild(document.createElement('div'))
    container.innerHTML = renderToString(app)
    expect(container).toHaveTextContent('free')
    await link.opened(() => client.open({ intent: 'connect' }))

    render(app, { container, hydrate: true, reactStrictMode: false })

    expect(container).toHaveTextContent('busy')
    await act(async () => client.close())
    expect(container).toHaveTextContent('free')
  })
})
