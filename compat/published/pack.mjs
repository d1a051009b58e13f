import { fileURLToPath } from 'node:url'
import { buildAndUnpack } from '../unpack.mjs'

/** Puts `react-mesh-link` into the app's `node_modules`, as npm would. */
export default function setup() {
  const app = fileURLToPath(new URL('app', import.meta.url))
  buildAndUnpack({ folder: 'react-link', name: 'react-mesh-link', app })
}
