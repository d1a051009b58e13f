import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stagePackages } from '../scripts/pack/stage.mjs'

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
  const tarballs = join(app, 'node_modules/.packed', name)
  for (const path of [installed, tarballs]) {
    rmSync(path, { recursive: true, force: true })
    mkdirSync(path, { recursive: true })
  }
  run('pnpm', ['run', 'build'], library)
  const stage = mkdtempSync(join(tmpdir(), 'mesh-link-stage-'))
  try {
    const staged = stagePackages(stage, [folder])(folder)
    run('npm', ['pack', '--ignore-scripts', '--pack-destination', tarballs], staged)
  } finally {
    rmSync(stage, { recursive: true })
  }
  for (const tarball of readdirSync(tarballs))
    run('tar', ['-xzf', join(tarballs, tarball), '-C', installed, '--strip-components=1'], app)
  return installed
}

/**
 * Runs a command to its end; its output is told if it fails.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {string} cwd
 */
export function run(file, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(file, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${file} ${args.join(' ')} failed: ${error?.message ?? stdout + stderr}`)
}
