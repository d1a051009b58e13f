// Takes what the server components gave on stdin, and prints the page that a browser would get first.
import { PassThrough } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'
import { createFromNodeStream } from 'react-server-dom-webpack/client'

/** @type {Map<string, Promise<object>>} */
const loading = new Map()

// React keeps notes on the promise, so that it has to be the same one each time.
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
