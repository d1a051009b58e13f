// Runs with the condition `react-server`. Prints a page of server components in React's own format; with the argument
// `exports`, prints which of the library's exports are references to client code; with `passed-on`, the errors of a page
// that passes a client on to the browser.
import { PassThrough } from 'node:stream'
import { createElement } from 'react'
import * as library from 'react-mesh-link'
import { renderToPipeableStream } from 'react-server-dom-webpack/server'
import { Providers } from './providers.mjs'

const { createMeshLink, httpBackend, MeshConnectionList, MeshLinkButton, MeshLinkFrame, MeshLinkProvider } =
  library

// Like an app that keeps its client in a module that server and browser both import.
const client = createMeshLink({ backend: httpBackend({ baseUrl: '/api/mesh' }) })

async function Page() {
  return createElement(
    Providers,
    null,
    createElement('h1', null, `Link is ${client.getState().session.status}`),
    createElement(MeshLinkButton, { intent: 'connect' }, 'Connect an account'),
    createElement(MeshLinkFrame, { intent: 'connect' }),
    createElement(MeshConnectionList),
  )
}

// What a bundler would write: here each module is its own chunk, named by its URL.
const manifest = new Proxy(
  {},
  {
    get(_, key) {
      const [id, name] = String(key).split('#')
      return name && { id, name, chunks: [], async: true }
    },
  },
)

if (process.argv[2] === 'exports') {
  const isReference = (/** @type {unknown} */ value) =>
    typeof value === 'function' &&
    '$$typeof' in value &&
    value.$$typeof === Symbol.for('react.client.reference')
  const exports = Object.entries(library)
  process.stdout.write(
    JSON.stringify({
      references: exports.filter(([, value]) => isReference(value)).map(([name]) => name),
      others: exports.filter(([, value]) => !isReference(value)).map(([name]) => name),
    }),
  )
} else if (process.argv[2] === 'passed-on') {
  /** @type {string[]} */
  const errors = []
  const page = renderToPipeableStream(createElement(MeshLinkProvider, { client }), manifest, {
    onError: (error) => {
      errors.push(error instanceof Error ? error.message : String(error))
    },
  })
  page.pipe(new PassThrough().resume().once('end', () => process.stdout.write(JSON.stringify(errors))))
} else renderToPipeableStream(createElement(Page), manifest).pipe(process.stdout)
