import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const library = join(here, '../../packages/react-link')

/** Builds `react-mesh-link`, packs it, and unpacks it into the app's `node_modules`, where npm would put it. */
export default function setup() {
  const installed = join(here, 'app/node_modules/react-mesh-link')
  rmSync(installed, { recursive: true, force: true })
  mkdirSync(installed, { recursive: true })
  const tarball = join(here, 'app/node_modules/react-mesh-link-0.0.0.tgz')
  const tsdown = createRequire(join(library, 'package.json')).resolve('tsdown/package.json')
  run(process.execPath, [join(dirname(tsdown), 'dist/run.mjs'), '--log-level', 'error'], library)
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', join(here, 'app/node_modules')], library)
  run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1'], here)
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
