import { dirname } from 'node:path'

/** Files without a server. The app's source and `node_modules` are in the folder above. */
export default { output: 'export', turbopack: { root: dirname(import.meta.dirname) } }
