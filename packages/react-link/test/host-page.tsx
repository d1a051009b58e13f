import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { expect } from 'vitest'
import { page } from 'vitest/browser'
import { MeshLinkButton } from '../src/components/button/mesh-link-button'
import { MeshConnectionList } from '../src/components/connection-list/mesh-connection-list'
import { MeshLinkFrame } from '../src/components/frame/mesh-link-frame'
import { MeshLinkProvider } from '../src/components/provider/mesh-link-provider'
import { createMemoryBackend } from './create-memory-backend'
import { aConnection } from './fixtures'
import type { hosts } from './host-sheets'
import { createTestMeshLink } from './link-page'
import { untilStatus } from './until'

const { listConnections, getHoldings, disconnect } = createMemoryBackend({
  connections: [
    aConnection(),
    aConnection({ id: 'connection-2', brokerName: 'Binance', status: 'reconnect_required' }),
    aConnection({
      id: 'connection-3',
      brokerName: 'Interactive Brokers',
      accounts: [],
      status: 'pending_access',
    }),
  ],
})

/** Adds style sheets to the page. @returns removes them */
export function addSheets(...sheets: string[]): () => void {
  const elements = sheets.map((css) =>
    document.head.appendChild(Object.assign(document.createElement('style'), { textContent: css })),
  )
  return () => {
    for (const element of elements) element.remove()
  }
}

/** The client of a host page, whose user has three accounts. */
export function createHostLink(options: Parameters<typeof createTestMeshLink>[0] = {}) {
  const test = createTestMeshLink({
    confirmExit: true,
    renderType: 'overlay',
    closeButton: 'bar',
    ...options,
  })
  Object.assign(test.backend, { listConnections, getHoldings, disconnect })
  return test.client
}

/**
 * Shows each component on a page of a host app, and waits until all is there.
 *
 * @returns removes it all
 */
export async function renderComponents({ Baseline }: (typeof hosts)[string]): Promise<() => void> {
  const client = createHostLink()
  const root = createRoot(
    document.body.appendChild(Object.assign(document.createElement('div'), { id: 'root' })),
  )
  root.render(
    <StrictMode>
      {Baseline && <Baseline />}
      <MeshLinkProvider client={client}>
        <p>
          <MeshLinkButton intent="deposit">Deposit</MeshLinkButton>
        </p>
        <p>
          <MeshLinkButton intent="deposit" disabled>
            Not now
          </MeshLinkButton>
        </p>
        <p>
          <button type="button" className="mesh-link-button" data-status="loading" aria-busy="true">
            Opening from here
          </button>
        </p>
        <MeshConnectionList />
        <MeshLinkFrame intent="deposit" />
      </MeshLinkProvider>
    </StrictMode>,
  )
  await untilStatus(client, 'open')
  await expect.element(page.getByText('$1,250.00')).toBeVisible()
  await page.getByRole('button', { name: 'Disconnect Coinbase' }).click()
  await expect.element(page.getByRole('button', { name: 'Keep' })).toBeVisible()
  return () => {
    root.unmount()
    document.body.innerHTML = ''
  }
}

/** Opens the dialog. @returns closes it */
export async function openDialog(options: Parameters<typeof createHostLink>[0] = {}, status = 'open') {
  const client = createHostLink(options)
  const opening = client.open({ intent: 'deposit', dialogTitle: 'Deposit from an exchange' })
  await untilStatus(client, status)
  const dialog = document.querySelector('.mesh-link-dialog') as HTMLDialogElement
  await atRest(dialog)
  return {
    dialog,
    close: async () => {
      client.close()
      await opening
    },
  }
}

/** Waits until nothing moves in an element, but for what moves without end. */
export async function atRest(element: Element): Promise<void> {
  const finite = element
    .getAnimations({ subtree: true })
    .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
  // One that is replaced meanwhile rejects.
  await Promise.allSettled(finite.map(({ finished }) => finished))
}
