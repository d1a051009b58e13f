import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import {
  createMeshLink,
  httpBackend,
  type LinkResult,
  MeshLinkButton,
  MeshLinkProvider,
  useMeshConnections,
} from 'react-mesh-link'

/** How a session ends: Link closes itself, the user closes it with our button, or the app leaves the route. */
type Ending = 'link' | 'user' | 'route'

declare global {
  interface Window {
    /** Opens Link with a click, connects an account, and closes Link. */
    runSession: (ending: Ending) => Promise<LinkResult>
    /** Loads all the code that a session needs, so that only the traces of sessions are counted. */
    loadCode: () => Promise<void>
  }
}

const client = createMeshLink({
  backend: httpBackend({ baseUrl: '/api/mesh' }),
  trustedLinkOrigins: [new URLSearchParams(location.search).get('link') ?? ''],
})
const queryClient = new QueryClient()
const root = createRoot(document.getElementById('root') as HTMLElement)
let onExit: (result: LinkResult) => void = () => {}

function Connections() {
  const { data = [] } = useMeshConnections()
  return <p>{data.length} connected</p>
}

const show = (isRoute: boolean) =>
  flushSync(() =>
    root.render(
      <StrictMode>
        <QueryClientProvider client={queryClient}>
          {isRoute && (
            <MeshLinkProvider client={client}>
              {(['link', 'user', 'route'] as const).map((end) => (
                <MeshLinkButton
                  key={end}
                  id={end}
                  intent="connect"
                  params={{ end }}
                  onExit={(result) => onExit(result)}
                >
                  Connect
                </MeshLinkButton>
              ))}
              <Connections />
            </MeshLinkProvider>
          )}
        </QueryClientProvider>
      </StrictMode>,
    ),
  )
show(true)

window.loadCode = () => client.prefetch()

window.runSession = async (ending) => {
  const exited = new Promise<LinkResult>((resolve) => {
    onExit = resolve
  })
  document.getElementById(ending)?.click()
  if (ending !== 'link') await connected()
  if (ending === 'user') document.querySelector<HTMLElement>('[data-mesh-part="close"]')?.click()
  if (ending === 'route') show(false)
  const result = await exited
  show(true)
  return result
}

/** Resolves once Link has sent an account and the backend has saved it. */
function connected() {
  return new Promise<void>((resolve) => {
    const stop = client.subscribe(() => {
      const { session } = client.getState()
      if (session.status !== 'open' || session.connections[0]?.saveStatus !== 'saved') return
      stop()
      resolve()
    })
  })
}
