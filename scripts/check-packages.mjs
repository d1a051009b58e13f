// Compares what the packages export with their API reports. Packs them as for publishing, with npm and with pnpm, and checks
// the tarballs: their documents, the page that errors name, and with publint and attw the rest. Needs a build.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { COMMAND, compareReports, createReports } from './api/reports.mjs'
import { docsAddress } from './home.mjs'
import { findBrokenLinks } from './pack/links.mjs'
import { stagePackages } from './pack/stage.mjs'
import { PUBLISHED } from './packages.mjs'
import { root } from './run-command.mjs'

/** attw looks for types, and a stylesheet has none. */
const STYLESHEETS = ['./styles.css', './tokens.css']
/** They run in Node alone, which can `import()` them from CommonJS. */
const ESM_ONLY = ['link-server', 'link-sandbox']
const PACKERS = ['npm', 'pnpm']

for (const difference of compareReports(createReports()))
  fail(`The API report is not that of the build: ${difference}. Run \`${COMMAND}\`, and commit the change.`)

const folder = mkdtempSync(join(tmpdir(), 'mesh-link-pack-'))
try {
  const placeOf = stagePackages(folder)
  for (const name of PUBLISHED) {
    const [tarball = '', other = ''] = PACKERS.map((packer) => pack(name, packer, placeOf(name)))
    const content = unpack(tarball)
    const differences = compare(content, unpack(other))
    if (differences.length > 0)
      fail(`npm and pnpm pack packages/${name} differently: ${differences.join(', ')}`)
    for (const problem of findProblems(content, name)) fail(`In the tarball of packages/${name}, ${problem}`)
    console.log(`packages/${name}: ${(statSync(tarball).size / 1000).toFixed(0)} kB packed`)
    run('publint', 'run', tarball, '--strict')
    run(
      ...['attw', tarball, '--profile', ESM_ONLY.includes(name) ? 'esm-only' : 'strict', '--format', 'ascii'],
      ...['--exclude-entrypoints', ...STYLESHEETS],
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/**
 * @param {string} content of a tarball
 * @param {string} name folder below `packages`
 * @returns {string[]} what a reader would miss
 */
function findProblems(content, name) {
  const missing = ['README.md', 'LICENSE', 'CHANGELOG.md']
    .filter((file) => existsSync(join(root, 'packages', name, file)) && !existsSync(join(content, file)))
    .map((file) => `${file} is missing`)
  const isNamed = ['mesh-link-error', 'light-error']
    .map((file) => readIfThere(join(content, `dist/core/errors/${file}.js`)))
    .every((build) => build === undefined || build.includes(`${docsAddress()}docs/errors.md#`))
  return [
    ...findBrokenLinks(content),
    ...missing,
    ...(isNamed ? [] : [`errors do not name ${docsAddress()}docs/errors.md`]),
  ]
}

/**
 * Packs what was built, without building again.
 *
 * @param {string} name folder below `packages`
 * @param {string} packer
 * @param {string} place of what is packed
 * @returns {string} the tarball's path
 */
function pack(name, packer, place) {
  const into = join(folder, packer, name)
  mkdirSync(into, { recursive: true })
  run(packer, 'pack', '--ignore-scripts', '--pack-destination', into, {
    cwd: place,
    isQuiet: true,
  })
  return join(into, readdirSync(into).find((file) => file.endsWith('.tgz')) ?? '')
}

/**
 * @param {string} tarball
 * @returns {string} the folder with its content
 */
function unpack(tarball) {
  const into = `${tarball}.content`
  mkdirSync(into)
  run('tar', '-xzf', tarball, '-C', into, { isQuiet: true })
  return join(into, 'package')
}

/**
 * @param {string} one
 * @param {string} other
 * @returns {string[]} the files that are different
 */
function compare(one, other) {
  const files = new Set([one, other].flatMap((path) => listFiles(path)))
  return [...files].filter((file) => {
    const [a, b] = [one, other].map((path) => readIfThere(join(path, file)))
    if (a === undefined || b === undefined) return true
    return file === 'package.json' ? !isDeepStrictEqual(readByInstallers(a), readByInstallers(b)) : a !== b
  })
}

/** @param {string} path @returns {string[]} paths of files below it */
function listFiles(path) {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
}

/** @param {string} path */
function readIfThere(path) {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return undefined
  }
}

/**
 * A manifest without what nobody reads who installs the package: pnpm puts versions into `devDependencies` and leaves out
 * the scripts for packing.
 *
 * @param {string} text
 */
function readByInstallers(text) {
  const { devDependencies: _, scripts: __, ...rest } = JSON.parse(text)
  return rest
}

/**
 * Runs a command and shows its output; this process fails when the command does.
 *
 * @param {string} file
 * @param {...(string | { cwd?: string, isQuiet?: boolean })} given arguments, and last how to run it
 */
function run(file, ...given) {
  const args = given.filter((arg) => typeof arg === 'string')
  const { cwd = root, isQuiet = false } = given.find((arg) => typeof arg === 'object') ?? {}
  const { status, stderr, error } = spawnSync(file, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: isQuiet ? 'pipe' : ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0)
    fail(`${file} ${args[0] ?? ''} ${error?.message ?? `ended with exit code ${status}`} ${stderr ?? ''}`)
}

/** @param {string} problem */
function fail(problem) {
  console.error(`✗ ${problem}`)
  process.exitCode = 1
}
