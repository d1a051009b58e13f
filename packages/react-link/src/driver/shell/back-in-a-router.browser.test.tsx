import { StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { createBrowserRouter, Outlet, RouterProvider, useBlocker, useLocation } from 'react-router'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { emulatePhone } from '../../../test/emulate-phone'
import { createTestMeshLink } from '../../../test/link-page'
import { until, untilStatus } from '../../../test/until'
import { MeshLinkButton } from '../../components/button/mesh-link-button'
import { MeshLinkProvider } from '../../components/provider/mesh-link-provider'

const START = location.href
let root: Root
let client: ReturnType<typeof createTestMeshLink>['client']
let router: ReturnType<typeof createBrowserRouter>
/** The routes that the page has drawn, one after the other. */
let drawn: string[]
let isUnsaved = false
let isBlocked = false
let stopEmulating = async () => {}

beforeAll(async () => {
  stopEmulating = await emulatePhone()
})

afterAll(async () => {
  await stopEmulating()
  history.replaceState(null, '', START)
})

beforeEach(async () => {
  document.body.innerHTML = '<div id="root"></div>'
  drawn = []
  isUnsaved = false
  client = createTestMeshLink().client
  router = createBrowserRouter([{ path: '*', element: <App /> }])
  root = createRoot(document.getElementById('root') as HTMLElement)
  root.render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  )
  await router.navigate('/home')
  await router.navigate('/shop')
  await until(() => drawn.at(-1) === '/shop')
})

afterEach(async () => {
  client.close()
  await until(() => ['idle', 'ended'].includes(client.getState().session.status))
  root.unmount()
  router.dispose()
})

function App() {
  const { pathname } = useLocation()
  // As its documentation shows it: an unsaved form that asks before another page.
  const blocker = useBlocker(({ currentLocation, nextLocation }) => {
    return isUnsaved && currentLocation.pathname !== nextLocation.pathname
  })
  isBlocked = blocker.state === 'blocked'
  if (drawn.at(-1) !== pathname) drawn.push(pathname)
  return (
    <MeshLinkProvider client={client}>
      <Outlet />
      <MeshLinkButton intent="deposit">Deposit</MeshLinkButton>
    </MeshLinkProvider>
  )
}

async function openLink() {
  document.querySelector('button')?.click()
  await untilStatus(client, 'open')
}

/** Goes in the history, and waits until the router is where the address is. */
async function go(delta: number, pathname: string) {
  history.go(delta)
  await until(() => location.pathname === pathname && router.state.location.pathname === pathname)
}

describe('Back on a phone, in an app with React Router', () => {
  it('closes Link and stays on the route, and the next Back goes where it went without Link', async () => {
    const entry = history.state
    await openLink()
    history.back()
    await untilStatus(client, 'ended')
    expect(history.state).toEqual(entry)
    expect(drawn.at(-1)).toBe('/shop')
    await go(-1, '/home')
    await until(() => drawn.at(-1) === '/home')
  })

  it('goes where it went without Link, when Link was closed otherwise', async () => {
    await openLink()
    client.close()
    await untilStatus(client, 'ended')
    await go(-1, '/home')
  })

  it('does not disturb a form that asks before the user leaves its page', async () => {
    isUnsaved = true
    await openLink()
    history.back()
    await untilStatus(client, 'ended')
    expect(isBlocked).toBe(false)
    history.back()
    await until(() => isBlocked)
    expect(drawn.at(-1)).toBe('/shop')
  })

  it('takes nothing of a navigation in onExit', async () => {
    await openLink()
    client.close()
    await untilStatus(client, 'ended')
    await router.navigate('/done')
    await go(-1, '/shop')
    await go(-1, '/home')
  })

  it('is the router’s for routes that came below an open Link, until it comes to Link’s own entry', async () => {
    await openLink()
    await router.navigate('/orders')
    await router.navigate('/orders/1')
    await go(-1, '/orders')
    await go(-1, '/shop')
    expect(client.getState().session.status).toBe('open')
    history.back()
    await untilStatus(client, 'ended')
    await until(() => drawn.at(-1) === '/shop')
    await go(-1, '/home')
  })

  it('over two entries goes to that page, which the router draws', async () => {
    await openLink()
    history.go(-2)
    await until(() => drawn.at(-1) === '/home')
    expect(location.pathname).toBe('/home')
  })

  it('leaves a way forward to the same page, where Link is not open and can be opened again', async () => {
    await openLink()
    history.back()
    await untilStatus(client, 'ended')
    await go(1, '/shop')
    await until(() => 'meshLinkEntry' in history.state)
    expect(document.querySelector('dialog')).toBeNull()
    await openLink()
    history.back()
    await untilStatus(client, 'ended')
    await go(-1, '/home')
  })
})
