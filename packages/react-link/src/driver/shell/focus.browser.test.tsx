import { StrictMode } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestMeshLink } from '../../../test/link-page'
import { untilStatus } from '../../../test/until'
import { MeshLinkButton } from '../../components/button/mesh-link-button'
import { MeshLinkProvider } from '../../components/provider/mesh-link-provider'
import { focusedElement } from './focus'

let client: ReturnType<typeof createTestMeshLink>['client']

beforeEach(() => {
  document.body.innerHTML = '<div id="host"></div>'
  client = createTestMeshLink().client
})

afterEach(() => {
  document.body.innerHTML = ''
})

const host = () => document.getElementById('host') as HTMLElement

/** Makes a button in a root of its own, and gives it the focus. */
function addButton(root: Node): HTMLButtonElement {
  const button = document.createElement('button')
  button.textContent = 'Deposit'
  root.appendChild(button)
  button.focus()
  return button
}

/** Opens Link and closes it again, as an app does. */
async function openAndClose(open = () => client.open({ intent: 'connect' })) {
  const opening = open()
  await untilStatus(client, 'open')
  expect(document.querySelector('dialog')?.contains(document.activeElement)).toBe(true)
  client.close()
  return opening
}

describe('the focus returns', () => {
  it('into a shadow root, and into one that is inside another', async () => {
    const outer = host().attachShadow({ mode: 'open' })
    const inner = outer.appendChild(document.createElement('div')).attachShadow({ mode: 'open' })
    for (const root of [outer, inner]) {
      const button = addButton(root)
      expect(focusedElement()).toBe(button)
      await openAndClose()
      expect(focusedElement()).toBe(button)
      expect(root.activeElement).toBe(button)
    }
  })

  it('to what is around a shadow root when the button in it is gone', async () => {
    host().tabIndex = -1
    const button = addButton(host().attachShadow({ mode: 'open' }))
    await openAndClose(() => {
      const opening = client.open({ intent: 'connect' })
      void untilStatus(client, 'loading').then(() => button.remove())
      return opening
    })
    expect(document.activeElement).toBe(host())
  })

  it('into another window of the page, and to its frame when the button in it is gone', async () => {
    const frame = host().appendChild(document.createElement('iframe'))
    frame.title = 'A window of the app'
    const body = frame.contentDocument?.body as HTMLElement
    const button = addButton(body)
    await openAndClose()
    expect(focusedElement()).toBe(button)
    await openAndClose(() => {
      const opening = client.open({ intent: 'connect' })
      void untilStatus(client, 'loading').then(() => button.remove())
      return opening
    })
    expect(document.activeElement).toBe(frame)
  })
})

describe('a button of ours', () => {
  let root: Root
  const render = (place: Element | ShadowRoot, within: Node) => {
    root = createRoot(place)
    flushSync(() =>
      root.render(
        <StrictMode>
          <MeshLinkProvider client={client}>
            {createPortal(<MeshLinkButton intent="deposit">Deposit</MeshLinkButton>, within as Element)}
          </MeshLinkProvider>
        </StrictMode>,
      ),
    )
  }

  afterEach(() => root.unmount())

  it.each(['open', 'closed'] as const)('has the focus again where its shadow root is %s', async (mode) => {
    const shadow = host().attachShadow({ mode })
    render(shadow, shadow)
    const button = shadow.querySelector('button') as HTMLButtonElement
    button.focus()
    button.click()
    await untilStatus(client, 'open')
    client.close()
    await untilStatus(client, 'ended')
    expect(shadow.activeElement).toBe(button)
  })
})
