import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The demo's own folder. */
export const DEMO_DIR = fileURLToPath(new URL('..', import.meta.url))

/** The sandbox's package. */
export const SANDBOX_DIR = fileURLToPath(new URL('../../../packages/link-sandbox', import.meta.url))

/** Where the library keeps the design tokens, which the Link UI is built with. */
export const TOKENS_CSS = fileURLToPath(
  new URL('../../../packages/react-link/src/styles/tokens.css', import.meta.url),
)

/** Vite's command. */
export const VITE_BIN = join(
  dirname(createRequire(import.meta.url).resolve('vite/package.json')),
  'bin/vite.js',
)
