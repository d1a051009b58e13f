import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)

/** The demo's own folder. */
export const DEMO_DIR = fileURLToPath(new URL('..', import.meta.url))

/** The local sandbox's package. */
export const SANDBOX_DIR = dirname(require.resolve('mesh-link-sandbox/package.json'))

/** The design tokens that the Link UI is built with. */
export const TOKENS_CSS = join(
  dirname(require.resolve('react-mesh-link/package.json')),
  'src/styles/tokens.css',
)

/** Vite's command. */
export const VITE_BIN = join(dirname(require.resolve('vite/package.json')), 'bin/vite.js')
