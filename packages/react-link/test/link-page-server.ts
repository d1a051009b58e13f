import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of the Link page that tests drive; another one than the tests'. */
    linkOrigin: string
  }
}

/** Tells its host that it has loaded, what the user does in it, and whatever the test asks it to say. */
const TALKING_PAGE = `<!doctype html><title>Link</title><button>Inside Link</button><script>
  addEventListener('message', ({ data }) => {
    if (data.test === 'say') parent.postMessage(data.message, '*')
    else if (data.type) parent.postMessage({ test: 'heard', data }, '*')
  })
  for (const type of ['click', 'keydown']) {
    addEventListener(type, ({ target, key }) => parent.postMessage({ test: type, on: target.textContent, key }, '*'))
  }
  parent.postMessage({ type: 'loaded' }, '*')
</script>`

const SILENT_PAGE = '<!doctype html><title>Link</title>'

/** Serves Link pages for the browser tests, on an origin of their own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  /** Pages that talk and have not loaded: they do when `/finish` is asked for. */
  const unfinished: ServerResponse[] = []
  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html')
    const path = request.url ?? ''
    if (path.startsWith('/unfinished')) {
      response.write(TALKING_PAGE)
      unfinished.push(response)
      return
    }
    if (path.startsWith('/finish')) for (const late of unfinished.splice(0)) late.end()
    response.end(path.startsWith('/silent') ? SILENT_PAGE : TALKING_PAGE)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  project.provide('linkOrigin', `http://127.0.0.1:${port}`)
  return () =>
    new Promise((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()))
      server.closeAllConnections()
    })
}
