import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { bundleSecondCopy } from './bundle-second-copy'

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of the Link page that tests control; not the origin of the tests. */
    linkOrigin: string
    /** An origin without a server. */
    deadOrigin: string
  }
}

/** A page that posts `loaded`, what the user does, and every message that the test gives it. */
const linkPage = (more = '') => `<!doctype html><title>Link</title><button>Inside Link</button><script>
  const host = (message) => parent.postMessage(message, '*')
  addEventListener('message', ({ data }) => {
    if (data.test === 'say') for (const message of [data.message].flat()) host(message)
    else if (data.type) host({ test: 'heard', data })
  })
  for (const type of ['click', 'keydown']) {
    addEventListener(type, ({ target, key }) => host({ test: type, on: target.textContent, key }))
  }
  ${more}
  host({ type: 'loaded' })
</script>`

/** How Link behaves, by the path in the link token. */
const PAGES: Record<string, (response: ServerResponse) => void> = {
  '/page': (response) => response.end(linkPage()),
  '/stranger': (response) => response.end(linkPage()),
  /** Closes itself on request, as Mesh's page does when it is embedded. */
  '/polite': (response) =>
    response.end(
      linkPage(`addEventListener('message', ({ data }) => {
        if (data.type === 'closeRequested') host({ type: 'close', payload: { page: 'startPage' } })
      })`),
    ),
  /** Posts the answers of the wallet bridge to the test. */
  '/bridged': (response) =>
    response.end(
      linkPage(`addEventListener('message', ({ data }) => {
        if (data.id) host({ test: 'answer', data })
      })`),
    ),
  /** Has pages of its own: each `route` adds an entry to the history that it shares with the page. */
  '/routed': (response) =>
    response.end(
      linkPage(`addEventListener('message', ({ data }) => {
        if (data.type !== 'route') return
        history.pushState(null, '', '#' + history.length)
        host({ test: 'routed' })
      })`),
    ),
  /** Says that it has loaded only after its load event. */
  '/late': (response) =>
    response.end(
      "<!doctype html><title>Link</title><script>onload = () => setTimeout(() => parent.postMessage({ type: 'loaded' }, '*'))</script>",
    ),
  '/silent': (response) => response.end('<!doctype html><title>Link</title>'),
  '/not-found': (response) => response.writeHead(404).end('<h1>Not found</h1>'),
  '/broken': (response) => response.writeHead(500).end(),
  '/not-framed': (response) => response.writeHead(200, { 'X-Frame-Options': 'DENY' }).end(linkPage()),
  '/nothing': (response) => response.writeHead(204).end(),
  '/hanging': () => {},
}

/** Serves Link pages for the browser tests, on another origin. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  /** Pages that post messages but have not finished loading, until `/finish` is requested. */
  const unfinished: ServerResponse[] = []
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://link.test')
    const page = PAGES[pathname]
    response.setHeader('Content-Type', 'text/html')
    if (pathname === '/shop') {
      // A page of an app, with the headers that a test wants it to have.
      response.setHeaders(new Map(Object.entries(JSON.parse(searchParams.get('headers') ?? '{}'))))
      return void response.end('<!doctype html><title>Shop</title>')
    }
    if (pathname === '/second-copy.js') return void sendSecondCopy(response)
    if (pathname === '/unfinished') {
      response.write(linkPage())
      unfinished.push(response)
    } else if (pathname === '/finish') {
      for (const late of unfinished.splice(0)) late.end()
      response.end()
    } else if (page) page(response)
    else response.writeHead(404).end()
  })
  const port = await listen(server)
  project.provide('linkOrigin', `http://127.0.0.1:${port}`)

  const dead = createServer()
  const deadPort = await listen(dead)
  await new Promise((resolve) => dead.close(resolve))
  project.provide('deadOrigin', `http://127.0.0.1:${deadPort}`)

  return () =>
    new Promise((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()))
      server.closeAllConnections()
    })
}

/** Bundled once: this takes seconds. */
let secondCopy: Promise<string> | undefined

async function sendSecondCopy(response: ServerResponse): Promise<void> {
  secondCopy ??= bundleSecondCopy()
  const code = await secondCopy
  response.setHeader('Access-Control-Allow-Origin', '*')
  response.setHeader('Content-Type', 'text/javascript')
  response.end(code)
}

async function listen(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
