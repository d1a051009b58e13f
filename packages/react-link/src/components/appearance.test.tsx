import { screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { createTestClient } from '../../test/create-test-client'
import { aConnection } from '../../test/fixtures'
import { renderWithLink } from '../../test/render-with-link'
import type { LinkAppearance } from '../core/client/appearance'
import { MeshLinkButton } from './button/mesh-link-button'
import { MeshConnectionList } from './connection-list/mesh-connection-list'
import { MeshLinkFrame } from './frame/mesh-link-frame'
import { MeshLinkProvider } from './provider/mesh-link-provider'

const names = (classNames: LinkAppearance['classNames']) => ({ classNames })
const part = (name: string) => document.querySelector(`[data-mesh-part="${name}"]`)

describe('appearance', () => {
  it.each([
    ['button', <MeshLinkButton intent="connect" key="1" />],
    ['embed', <MeshLinkFrame intent="connect" key="2" />],
    ['list', <MeshConnectionList key="3" />],
  ] as const)('of client and provider reaches the %s, with variables and classes', (root, ui) => {
    const { client } = createTestClient({
      connections: [],
      appearance: {
        ...names({ [root]: 'client' }),
        variables: { '--mesh-accent': 'red', '--mesh-focus': 'red' },
      },
    })
    const markup = renderToString(
      <MeshLinkProvider
        client={client}
        appearance={{ ...names({ [root]: 'provider' }), variables: { '--mesh-accent': 'blue' } }}
      >
        {ui}
      </MeshLinkProvider>,
    )
    document.body.innerHTML = markup
    expect(part(root)).toHaveClass('provider')
    expect(part(root)).not.toHaveClass('client')
    expect(part(root)?.getAttribute('style')).toBe('--mesh-accent:blue;--mesh-focus:red')
    document.body.innerHTML = ''
  })

  it('of a component goes over that, and its style over the variables', () => {
    const { client } = createTestClient({ appearance: names({ button: 'client', announcement: 'client' }) })
    renderWithLink(
      <MeshLinkButton
        intent="connect"
        className="mine"
        style={{ color: 'red' }}
        appearance={{ ...names({ button: 'own' }), variables: { '--mesh-accent': 'green' } }}
      />,
      { client },
    )
    expect(part('button')).toHaveClass('mine own', { exact: true })
    expect(part('button')).toHaveAttribute('style', '--mesh-accent: green; color: red;')
    expect(part('announcement')).toHaveClass('mesh-link-visually-hidden client', { exact: true })
  })

  it('reaches every part of a list', async () => {
    const classNames = { row: 'a', name: 'b', monogram: 'c', confirmation: 'd', keep: 'e', disconnect: 'f' }
    const { user } = renderWithLink(
      <MeshConnectionList appearance={{ classNames }} showBalances={false} />,
      createTestClient({ connections: [aConnection()] }),
    )
    await user.click(await screen.findByRole('button', { name: 'Disconnect Coinbase' }))
    for (const [name, className] of Object.entries(classNames)) expect(part(name)).toHaveClass(className)
    expect([...document.querySelectorAll('[class^="mesh-link"]:not([data-mesh-part])')]).toEqual([])
  })

  it('reaches Link with the request', async () => {
    const appearance = { theme: 'dark' } as const
    const inherited = { theme: 'light' } as const
    const test = createTestClient()
    const { user } = renderWithLink(
      <MeshLinkProvider client={test.client} appearance={inherited}>
        <MeshLinkButton intent="connect" appearance={appearance} />
      </MeshLinkProvider>,
      test,
    )
    await user.click(screen.getByRole('button'))
    await test.link.requested()
    expect(test.player.request()).toMatchObject({ appearance, context: { appearance: inherited } })
    await test.link.close()
  })
})
