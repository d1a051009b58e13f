import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const library = join(here, '../../packages/link-server')

/** The app of the test. A copy, because the test edits it and Next.js writes into it. */
export const site = join(here, '.site')

/** Builds `mesh-link-server`, packs it, and unpacks it into a copy of the app, where npm would put it. */
export default function setup() {
  rmSync(site, { recursive: true, force: true })
  cpSync(join(here, 'site'), site, { recursive: true })
  const installed = join(site, 'node_modules/mesh-link-server')
  mkdirSync(installed, { recursive: true })
  const tarball = join(site, 'node_modules/mesh-link-server.tgz')
  const tsdown = createRequire(join(library, 'package.json')).resolve('tsdown/package.json')
  run(process.execPath, [join(dirname(tsdown), 'dist/run.mjs'), '--log-level', 'error'], library)
  run('pnpm', ['pack', '--out', tarball], library)
  run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1'], here)
  symlinkSync(join(library, 'node_modules'), join(installed, 'node_modules'), 'dir')
}

/**
 * @param {string} file
 * @param {string[]} args
 * @param {string} cwd
 */
function run(file, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(file, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${file} ${args.join(' ')} failed: ${error?.message ?? stdout + stderr}`)
}
