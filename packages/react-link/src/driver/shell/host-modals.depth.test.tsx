import { StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { hostModals } from '../../../test/host-modals'
import { createTestMeshLink, linkFrame } from '../../../test/link-page'
import { openScrolledPage } from '../../../test/open-scrolled-page'
import { readPageLock } from '../../../test/page-lock'
import { until, untilStatus } from '../../../test/until'
import { MeshLinkButton } from '../../components/button/mesh-link-button'
import { MeshLinkProvider } from '../../components/provider/mesh-link-provider'

const button = (name: string) => page.getByRole('button', { name, exact: true })
const ourDialog = () => document.querySelector('.mesh-link-dialog') as HTMLDialogElement

let root: Root
let free: ReturnType<typeof readPageLock>

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false })
  await openScrolledPage()
  free = readPageLock()
  root = createRoot(document.body.appendChild(document.createElement('div')))
})

afterEach(() => {
  root.unmount()
  document.body.innerHTML = ''
})

describe.each(Object.entries(hostModals))('Link opened from inside %s', (_, Host) => {
  /** Opens the host app's modal, and Link from inside of it. */
  async function openInside() {
    const { client } = createTestMeshLink({ confirmExit: true, closeButton: 'bar' })
    const onDismiss = vi.fn()
    const render = (isOpen: boolean) =>
      root.render(
        <StrictMode>
          <MeshLinkProvider client={client}>
            <Host isOpen={isOpen} onDismiss={onDismiss}>
              <input aria-label="Amount" />
              <MeshLinkButton intent="deposit">Open Link</MeshLinkButton>
            </Host>
          </MeshLinkProvider>
        </StrictMode>,
      )
    render(true)
    await expect.element(button('Open Link')).toBeVisible()
    const opener = button('Open Link').element() as HTMLElement
    const host = opener.closest('[role=dialog], dialog') as HTMLElement
    await until(() => host.contains(document.activeElement))
    const locked = readPageLock()
    await button('Open Link').click()
    await untilStatus(client, 'open')
    await until(() => document.activeElement === linkFrame())
    return {
      client,
      onDismiss,
      opener,
      host,
      locked,
      closeHost: async () => {
        render(false)
        await until(() => !opener.isConnected || host.matches('dialog:not([open])'))
      },
    }
  }

  it('is on top and gets pointer and keyboard, and the modal stays open', async () => {
    const { client, onDismiss, host } = await openInside()
    const messages: unknown[] = []
    const listen = ({ data }: MessageEvent) =>
      data?.test && messages.push(`${data.test}: ${data.key ?? data.on}`)
    window.addEventListener('message', listen)
    await userEvent.click(linkFrame(), { position: { x: 40, y: 18 } })
    await until(() => messages.includes('click: Inside Link'))
    await userEvent.keyboard('a')
    await until(() => messages.includes('keydown: a'))
    window.removeEventListener('message', listen)

    await userEvent.click(ourDialog().querySelector('h2') as Element)
    for (let presses = 0; presses < 5; presses++) {
      await userEvent.tab()
      expect(host.contains(document.activeElement)).toBe(false)
    }
    await button('Close').click()
    await button('Stay').click()
    expect(onDismiss).not.toHaveBeenCalled()
    expect(client.getState().session.status).toBe('open')

    await button('Close').click()
    await button('Leave').click()
    await untilStatus(client, 'ended')
    expect(onDismiss).not.toHaveBeenCalled()
  })

  it('ends with Escape while the modal stays open, and restores its focus and scroll lock', async () => {
    const { client, onDismiss, opener, locked, closeHost } = await openInside()
    ;(button('Close').element() as HTMLElement).focus()
    await userEvent.keyboard('{Escape}')
    await expect.element(button('Leave')).toBeVisible()
    await button('Leave').click()
    await untilStatus(client, 'ended')
    expect(onDismiss).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(opener)
    expect(readPageLock()).toEqual(locked)

    await closeHost()
    await expect.poll(() => readPageLock(), { timeout: 10_000 }).toEqual(free)
  })

  it('handles Escape while nothing has the focus, and the modal does not take the focus', async () => {
    const { client, onDismiss, host } = await openInside()
    // Every 50 ms MUI checks whether the body has the focus; it calls `hasFocus` before it takes the focus.
    const checks = vi.spyOn(document, 'hasFocus')
    linkFrame().blur()
    if (Host === hostModals['a MUI dialog']) await until(() => checks.mock.calls.length > 0)
    expect(host.contains(document.activeElement)).toBe(false)
    await userEvent.keyboard('{Escape}')
    await expect.element(button('Leave')).toBeVisible()
    expect(onDismiss).not.toHaveBeenCalled()
    client.close()
    await untilStatus(client, 'ended')
  })

  it('still works when the modal closes first, and does not restore the modal’s scroll lock at the end', async () => {
    const { client, closeHost } = await openInside()
    await closeHost()
    expect(ourDialog().matches(':modal')).toBe(true)
    await until(() => getComputedStyle(document.documentElement).overflow === 'hidden')
    await userEvent.click(linkFrame(), { position: { x: 40, y: 18 } })
    expect(document.activeElement).toBe(linkFrame())
    await button('Close').click()
    await button('Leave').click()
    await untilStatus(client, 'ended')
    await expect.poll(() => readPageLock(), { timeout: 10_000 }).toEqual(free)
  })
})
