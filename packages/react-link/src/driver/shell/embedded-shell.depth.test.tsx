import { StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { createTestMeshLink, linkFrame, linkSays } from '../../../test/link-page'
import { until, untilStatus } from '../../../test/until'
import { MeshLinkFrame } from '../../components/frame/mesh-link-frame'
import { MeshLinkProvider } from '../../components/provider/mesh-link-provider'

let root: Root

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false })
  document.body.innerHTML = '<input aria-label="Amount"><div id="root"></div>'
  document.querySelector('input')?.focus()
  root = createRoot(document.getElementById('root') as HTMLElement)
})

afterEach(() => {
  root.unmount()
  document.body.innerHTML = ''
})

/** Shows Link as a part of the page. */
function renderFrame(dialogTitle: string | undefined, title?: string) {
  const { client, backend } = createTestMeshLink()
  const mint = backend.createLinkToken.getMockImplementation()
  backend.createLinkToken.mockImplementation(
    async () => ({ ...(await mint?.()), title }) as Awaited<ReturnType<typeof backend.createLinkToken>>,
  )
  root.render(
    <StrictMode>
      <MeshLinkProvider client={client}>
        <MeshLinkFrame intent="deposit" dialogTitle={dialogTitle} style={{ height: 600 }} />
      </MeshLinkProvider>
    </StrictMode>,
  )
  return client
}

describe('the embedded frame', () => {
  it('has a name, a titled frame, and a skeleton until Link has loaded, and does not move the focus', async () => {
    const client = renderFrame('Deposit')
    await untilStatus(client, 'loading')
    await expect.element(page.getByRole('region', { name: 'Deposit' })).toBeVisible()
    expect(linkFrame().title).toBe('Deposit')
    expect(document.querySelector('.mesh-link-shell [role=status]')?.textContent).toBe('Loading…')
    await untilStatus(client, 'open')
    expect(document.querySelector('.mesh-link-shell [role=status]')).toBeNull()
    expect(document.activeElement).toBe(document.querySelector('input'))
    linkSays({ type: 'close' })
    await untilStatus(client, 'ended')
    expect(document.activeElement).toBe(document.querySelector('input'))
  })

  it.each([
    [undefined, 'Connect an account'],
    ['', 'Connect an account'],
    ['Add money', 'Add money'],
  ])(
    'has no words of a button that happens to have the focus: the intent’s title “%s” gives “%s”',
    async (title, name) => {
      const save = document.body.appendChild(document.createElement('button'))
      save.textContent = 'Save the profile'
      save.focus()
      const client = renderFrame(undefined, title)
      await untilStatus(client, 'open')
      expect(linkFrame().title).toBe(name)
    },
  )

  it('moves the focus to its section when it ends while Link has the focus', async () => {
    const client = renderFrame('Deposit')
    await untilStatus(client, 'open')
    linkFrame().focus()
    linkSays({ type: 'close' })
    await expect.element(page.getByRole('button', { name: 'Open again' })).toBeVisible()
    await until(() => document.activeElement === page.getByRole('region', { name: 'Deposit' }).element())
  })
})
