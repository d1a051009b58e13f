import { createSyncStoragePersister } from '@tanstack/query-sync-storage-persister'
import { dehydrate, onlineManager, QueryClient } from '@tanstack/react-query'
// The default entry renders nothing in tests.
import { ReactQueryDevtools } from '@tanstack/react-query-devtools/production'
import { PersistQueryClientProvider } from '@tanstack/react-query-persist-client'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, inject, it, vi } from 'vitest'
import { findSecrets } from '../test/find-secrets'
import { aConnection } from '../test/fixtures'
import { linkSays } from '../test/link-page'
import { readPage } from '../test/read-page'
import { until, untilStatus } from '../test/until'
import { MeshConnectionList } from './components/connection-list/mesh-connection-list'
import { MeshLinkProvider } from './components/provider/mesh-link-provider'
import type { MeshBackend } from './core/backend/mesh-backend'
import type { MeshConnection } from './core/contract'
import { createMeshLink } from './create-mesh-link'
import { useMeshSaves } from './hooks/use-mesh-saves'
import { useMeshTransfers } from './hooks/use-mesh-transfers'

const AUTH_CODE = 'FAKE-SECRET-auth-code'
const SAVED = 'FAKE-SECRET-saved-token-id'
const HANDED_OVER = ['FAKE-SECRET-access-token', 'FAKE-SECRET-refresh-token', 'FAKE-SECRET-token-id'] as const
const [accessToken, refreshToken, tokenId] = HANDED_OVER

const ACCOUNT = {
  type: 'brokerageAccountAccessToken',
  payload: {
    brokerType: 'coinbase',
    brokerName: 'Coinbase',
    accountTokens: [
      { account: { accountId: 'a1', accountName: 'Primary' }, accessToken, refreshToken, tokenId },
    ],
  },
}
const TRANSFER = {
  type: 'transferFinished',
  payload: { status: 'success', txId: 'tx-1', symbol: 'USDC', amount: 25 },
}

/** A backend whose first attempt to save fails, with the request in the error, as HTTP clients do. */
function createBackend() {
  // A new token for each backend, because a token works once.
  const linkToken = btoa(`${inject('linkOrigin')}/page?auth_code=${AUTH_CODE}-${crypto.randomUUID()}`)
  let saved: MeshConnection[] = []
  let attempts = 0
  const backend = {
    createLinkToken: async () => ({
      linkToken,
      linkSessionId: 'ls1',
      expiresInSeconds: 600,
      accessTokens: [
        { accessToken: SAVED, brokerType: 'coinbase', brokerName: '', accountId: '', accountName: '' },
      ],
    }),
    listConnections: async () => saved,
    async saveConnection(request) {
      attempts++
      if (attempts === 1) {
        const cause = new Error(`POST failed: ${JSON.stringify(request)}`)
        throw Object.assign(new Error('Request failed', { cause }), { config: { data: request } })
      }
      saved = [aConnection({ id: 'c1', brokerName: 'Coinbase' })]
      return saved
    },
    getHoldings: async (connectionId) => ({ connectionId, holdings: [], totalInFiat: 1, readAt: '' }),
    listTransfers: async () => [],
    reportTransfer: () => Promise.reject(new Error('Down.')),
    disconnect: async () => {},
  } satisfies MeshBackend
  return { backend, linkToken, attempts: () => attempts }
}

function App() {
  useMeshSaves()
  useMeshTransfers()
  return <MeshConnectionList />
}

/** An app with a persister and developer tools, a session in it, and everything that was passed to callbacks. */
async function openInApp() {
  const { backend, linkToken, attempts } = createBackend()
  const calls: unknown[] = []
  const record = (...all: unknown[]) => void calls.push(all)
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation(record)
  }
  const client = createMeshLink({
    backend,
    trustedLinkOrigins: [inject('linkOrigin')],
    onEvent: record,
    eventDetail: 'full',
  })
  // What developer tools of the store would get.
  client._internal.store.subscribe(record)

  const queryClient = new QueryClient()
  const persister = createSyncStoragePersister({ storage: localStorage, throttleTime: 0 })
  const container = document.body.appendChild(document.createElement('div'))
  const root = createRoot(container)
  root.render(
    <StrictMode>
      <PersistQueryClientProvider
        client={queryClient}
        persistOptions={{
          persister,
          dehydrateOptions: { shouldDehydrateMutation: () => true, shouldDehydrateQuery: () => true },
        }}
      >
        <MeshLinkProvider client={client}>
          <App />
        </MeshLinkProvider>
        <ReactQueryDevtools initialIsOpen />
      </PersistQueryClientProvider>
    </StrictMode>,
  )
  // Wait for StrictMode's second mount: the first unmount of the provider would end the session.
  await until(() => document.querySelector('.tsqd-parent-container') && container.textContent !== '')
  const opening = client.open(
    { intent: 'deposit' },
    { onConnected: record, onTransferFinished: record, onEvent: record, onError: record, onExit: record },
  )
  void opening.then(record)
  await untilStatus(client, 'open')
  linkSays(ACCOUNT)
  linkSays(TRANSFER)
  await until(() => client.getState().saves.length === 2)
  await until(() => attempts() === 2 && client.getState().saves.some(({ error }) => error))

  const readAll = async () => ({
    ...(await readPage()),
    calls,
    state: client.getState(),
    client,
    queryClient,
    dehydrated: dehydrate(queryClient, {
      shouldDehydrateMutation: () => true,
      shouldDehydrateQuery: () => true,
    }),
  })
  return { client, queryClient, opening, readAll, root, linkToken }
}

afterEach(() => {
  vi.restoreAllMocks()
  onlineManager.setOnline(true)
  document.body.innerHTML = ''
  localStorage.clear()
  performance.clearResourceTimings()
})

it('no token is visible or stored during a session, except in the one-time URL of Link’s own frame', {
  timeout: 60_000,
}, async () => {
  const { client, opening, readAll, root, linkToken } = await openInApp()
  const seen = await readAll()
  client.clear()
  await opening
  root.unmount()

  expect(findSecrets([SAVED, ...HANDED_OVER, linkToken], seen)).toEqual([])
  // The frame's `src`, and the browser's own list of loaded resources.
  const places = findSecrets([AUTH_CODE], seen).map((path) => path.replace(/\d+/, 'N'))
  expect(places.toSorted()).toEqual(['dom', 'performance.N.name'])
})

it('no token is visible or stored after a session: not in results, errors, storages, persisted caches or developer tools', {
  timeout: 60_000,
}, async () => {
  const { client, queryClient, opening, readAll, root, linkToken } = await openInApp()
  linkSays({ type: 'close', payload: { page: 'startPage' } })
  const result = await opening
  expect(result.connections).toMatchObject([{ saveStatus: 'saved' }])
  // A paused mutation is in the app's cache too, and the persister stores it.
  onlineManager.setOnline(false)
  const paused = queryClient.getMutationCache().build(queryClient, { mutationFn: async () => {} })
  void paused.execute({ connectionId: 'c1' })
  await until(() => JSON.stringify({ ...localStorage }).includes('Coinbase'))
  await until(() => document.querySelector('.tsqd-parent-container')?.textContent?.includes('mesh-link'))

  const seen = await readAll()
  expect(seen.dehydrated.mutations).toHaveLength(1)
  client.clear()
  root.unmount()
  expect(findSecrets([SAVED, ...HANDED_OVER, linkToken], { ...seen, result })).toEqual([])
  // The used URL stays in the browser's resource timings: clearing those would remove the app's own too.
  expect(findSecrets([AUTH_CODE], { ...seen, performance: [], result })).toEqual([])
})

it('the search finds secrets where they are', async () => {
  const failure = new Error('No.', {
    cause: Object.assign(new Error('No.'), { config: { body: `x${SAVED}` } }),
  })
  expect(findSecrets([SAVED], { list: [new Map([['k', { deep: failure }]])] })).toEqual([
    'list.0.entries.0.1.deep.cause.config.body',
  ])
  localStorage.setItem('kept', SAVED)
  document.body.innerHTML = `<p title="${SAVED}"></p>`
  history.replaceState({ SAVED }, '')
  expect(findSecrets([SAVED], await readPage())).toEqual(
    expect.arrayContaining(['dom', 'localStorage.kept', 'history.SAVED']),
  )
  history.replaceState(null, '')
})
