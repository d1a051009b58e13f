// Reads the output of the server components from stdin, and prints the first page that a browser would get.
import { PassThrough } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'
import { createFromNodeStream } from 'react-server-dom-webpack/client'

/** @type {Map<string, Promise<object>>} */
const loading = new Map()

// React stores data on the promise, so it must be the same promise each time.
Object.assign(globalThis, {
  __webpack_require__(/** @type {string} */ id) {
    const module = loading.get(id) ?? import(id)
    loading.set(id, module)
    return module
  },
})

const moduleMap = new Proxy(
  {},
  {
    get: (_, id) =>
      new Proxy(
        {},
        { get: (_module, name) => ({ id: String(id), name: String(name), chunks: [], async: true }) },
      ),
  },
)

const tree = createFromNodeStream(process.stdin.pipe(new PassThrough()), {
  moduleMap,
  moduleLoading: null,
  serverModuleMap: null,
})
const page = renderToPipeableStream(tree, {
  onAllReady: () => page.pipe(process.stdout),
  onError: (error) => {
    throw error
  },
})
