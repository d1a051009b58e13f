import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const here = import.meta.dirname
const packages = join(here, '../../packages')
const installed = join(here, 'node_modules')

/** Installs the tools, if the lockfile changed, and puts the packed `react-mesh-link` where npm would put it. */
export default function setup() {
  const lockfile = readFileSync(join(here, 'package-lock.json'), 'utf8')
  const stamp = join(installed, '.installed-lockfile')
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lockfile) {
    run('npm', ['ci', '--no-audit', '--no-fund'], here)
    writeFileSync(stamp, lockfile)
  }
  const library = join(packages, 'react-link')
  run('pnpm', ['run', 'build'], library)
  const sandbox = join(packages, 'link-sandbox')
  if (!existsSync(join(sandbox, 'dist/ui/index.html'))) run('pnpm', ['run', 'build:ui'], sandbox)

  const folder = join(installed, '.packed')
  const target = join(installed, 'react-mesh-link')
  for (const path of [folder, target]) {
    rmSync(path, { recursive: true, force: true })
    mkdirSync(path, { recursive: true })
  }
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], library)
  for (const tarball of readdirSync(folder))
    run('tar', ['-xzf', join(folder, tarball), '-C', target, '--strip-components=1'], here)
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
