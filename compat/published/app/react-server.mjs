import { register } from 'node:module'

// What is registered later runs first, and asks the one before it.
register('./load-plain.mjs', import.meta.url)
// React's own: a module that says 'use client' becomes references to what it exports.
register('react-server-dom-webpack/node-loader', import.meta.url)
