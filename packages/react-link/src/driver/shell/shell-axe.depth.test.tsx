import '../../styles/styles.css'
import { StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { findAxeFaults } from '../../../test/find-axe-faults'
import { createTestMeshLink, linkSays } from '../../../test/link-page'
import { untilStatus } from '../../../test/until'
import { MeshLinkFrame } from '../../components/frame/mesh-link-frame'
import { MeshLinkProvider } from '../../components/provider/mesh-link-provider'
import type { MeshLinkOptions } from '../../core/client/mesh-link-client'

let root: Root

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false })
  document.documentElement.lang = 'en'
  document.title = 'Test'
  document.body.innerHTML = '<main><h1>Wallet</h1><div id="root"></div></main>'
  root = createRoot(document.getElementById('root') as HTMLElement)
})

afterEach(() => {
  root.unmount()
  document.body.innerHTML = ''
  delete document.documentElement.dataset.theme
})

describe.each(['light', 'dark'] as const)('axe finds nothing, %s,', (theme) => {
  beforeEach(() => {
    document.documentElement.dataset.theme = theme
  })

  /** Opens Link and runs axe. */
  async function check(
    status: string,
    options: { path?: string } & Partial<MeshLinkOptions>,
    toState = async () => {},
  ) {
    const { client } = createTestMeshLink({
      appearance: { theme },
      confirmExit: true,
      closeButton: 'bar',
      ...options,
    })
    const opening = client.open({ intent: 'deposit' })
    await untilStatus(client, status)
    await toState()
    expect(await findAxeFaults()).toEqual([])
    client.close()
    await opening
  }

  it('in the dialog while it loads', () => check('loading', { path: '/silent' }))

  it('in the open dialog', () => check('open', {}))

  it('in the exit question', () =>
    check('open', {}, async () => {
      await page.getByRole('button', { name: 'Close' }).click()
      await expect.element(page.getByRole('alertdialog')).toBeVisible()
    }))

  it('in the SDK’s overlay while it loads', () =>
    check('loading', { path: '/silent', display: 'sdk-overlay' }))

  it('in the SDK’s open overlay', () => check('open', { display: 'sdk-overlay' }))

  it.each([
    ['while it loads', '/silent', 'loading', undefined],
    ['open', '/page', 'open', undefined],
    ['ended', '/page', 'ended', { type: 'close' }],
    ['failed', '/page', 'ended', { type: 'close', payload: { errorMessage: 'The exchange is down.' } }],
  ])('in the embedded frame, %s', async (_, path, status, message) => {
    const { client } = createTestMeshLink({ path, appearance: { theme } })
    root.render(
      <StrictMode>
        <MeshLinkProvider client={client}>
          <MeshLinkFrame intent="deposit" style={{ height: 600 }} />
        </MeshLinkProvider>
      </StrictMode>,
    )
    if (message) {
      await untilStatus(client, 'open')
      linkSays(message)
    }
    await untilStatus(client, status)
    await expect
      .element(page.getByRole('region', { name: 'Connect an account' }))
      .toHaveAttribute('data-status', status)
    expect(await findAxeFaults()).toEqual([])
  })
})
