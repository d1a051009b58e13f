// Packs what would be published and lets publint and attw judge the tarballs. Run a build first.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localBin } from './lib/local-bin.mjs'
import { root } from './lib/paths.mjs'

/** @typedef {{ name: string, private?: boolean, publishConfig: { exports: Record<string, unknown> } }} Manifest */

const tarballs = mkdtempSync(join(tmpdir(), 'mesh-link-pack-'))
try {
  const faults = publicPackages().flatMap(({ folder, manifest }) => check(folder, manifest))
  for (const fault of faults) console.error(`✗ ${fault}`)
  process.exitCode = faults.length === 0 ? 0 : 1
} finally {
  rmSync(tarballs, { recursive: true, force: true })
}

function publicPackages() {
  return readdirSync(join(root, 'packages'))
    .map((name) => join(root, 'packages', name))
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map((folder) => {
      /** @type {Manifest} */
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
      return { folder, manifest }
    })
    .filter(({ manifest }) => !manifest.private)
}

/**
 * @param {string} folder
 * @param {Manifest} manifest
 * @returns {string[]} what is wrong, a line each
 */
function check(folder, manifest) {
  const { name, publishConfig } = manifest
  // A stale or missing build would be judged, or nothing at all.
  if (!existsSync(join(folder, 'dist'))) return [`${name} has no dist: its build failed or did not run.`]
  const tarball = join(tarballs, `${name}.tgz`)
  if (!run('pnpm', ['--dir', folder, 'pack', '--out', tarball])) return [`${name} could not be packed.`]

  const stylesheets = Object.keys(publishConfig.exports).filter((entry) => entry.endsWith('.css'))
  // attw looks for types, and a stylesheet has none.
  const untyped = stylesheets.length > 0 ? ['--exclude-entrypoints', ...stylesheets] : []
  const faults = []
  if (!runTool('publint', 'publint', ['run', tarball, '--strict'])) faults.push(`${name}: publint objects.`)
  if (
    !runTool('@arethetypeswrong/cli', 'attw', [
      tarball,
      '--profile',
      'esm-only',
      '--format',
      'ascii',
      ...untyped,
    ])
  )
    faults.push(`${name}: attw objects.`)
  return faults
}

/**
 * @param {string} packageName
 * @param {string} command
 * @param {string[]} args
 */
function runTool(packageName, command, args) {
  return run(process.execPath, [localBin(packageName, command), ...args])
}

/**
 * @param {string} file
 * @param {string[]} args
 * @returns {boolean} whether it ended well; its output is shown
 */
function run(file, args) {
  const isWindows = process.platform === 'win32'
  const { status, error } = spawnSync(file, args, {
    cwd: root,
    shell: isWindows && file !== process.execPath,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (error) console.error(error.message)
  return status === 0
}
