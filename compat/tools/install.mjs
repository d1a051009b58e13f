import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildAndUnpack, run } from '../unpack.mjs'

const here = import.meta.dirname

/** Installs the tools, if the lockfile changed, and puts the packed `react-mesh-link` where npm would put it. */
export default function setup() {
  const lockfile = readFileSync(join(here, 'package-lock.json'), 'utf8')
  const stamp = join(here, 'node_modules/.installed-lockfile')
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lockfile) {
    run('npm', ['ci', '--no-audit', '--no-fund'], here)
    writeFileSync(stamp, lockfile)
  }
  buildAndUnpack({ folder: 'react-link', name: 'react-mesh-link', app: here })
  const sandbox = join(here, '../../packages/link-sandbox')
  if (!existsSync(join(sandbox, 'dist/ui/index.html'))) run('pnpm', ['run', 'build:ui'], sandbox)
}
