import { register } from 'node:module'

// The loader that is registered last runs first, and calls the loader before it.
register('./load-plain.mjs', import.meta.url)
// React's own loader: it replaces a module with 'use client' by references to the module's exports.
register('react-server-dom-webpack/node-loader', import.meta.url)
