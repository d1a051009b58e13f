import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const packages = fileURLToPath(new URL('../packages/', import.meta.url))

/**
 * Builds a package of ours, packs it, and unpacks it into `node_modules` of an app, where npm would put it.
 *
 * @param {{ folder: string, name: string, app: string }} what folder below `packages`, name of the package, path of the app
 * @returns {string} the folder of the unpacked package
 */
export function buildAndUnpack({ folder, name, app }) {
  const library = join(packages, folder)
  const installed = join(app, 'node_modules', name)
  rmSync(installed, { recursive: true, force: true })
  mkdirSync(installed, { recursive: true })
  const tarball = `${installed}.tgz`
  const tsdown = createRequire(join(library, 'package.json')).resolve('tsdown/package.json')
  run(process.execPath, [join(dirname(tsdown), 'dist/run.mjs'), '--log-level', 'error'], library)
  run('pnpm', ['pack', '--out', tarball], library)
  run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1'], app)
  return installed
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
