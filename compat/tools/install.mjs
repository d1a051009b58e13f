import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { installTools } from '../install-tools.mjs'
import { run } from '../unpack.mjs'

/** Installs the tools and the packed `react-mesh-link`, and builds the sandbox's pages. */
export default function setup() {
  installTools(import.meta.dirname, [{ folder: 'react-link', name: 'react-mesh-link' }])
  const sandbox = join(import.meta.dirname, '../../packages/link-sandbox')
  if (!existsSync(join(sandbox, 'dist/ui/index.html'))) run('pnpm', ['run', 'build:ui'], sandbox)
}
