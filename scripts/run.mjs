// `npm test`, `npm run demo` and similar commands start with this file: it gets the pinned pnpm, installs the packages of
// the lockfile, and runs the rest of this command line. Before the install there is only Node and npm, so nothing here
// imports a package.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, runCommand } from './run-command.mjs'

process.exitCode = await run(process.argv.slice(2))

/**
 * @param {string[]} command e.g. `['node', 'scripts/test.mjs']`
 * @returns {Promise<number>} the exit code
 */
async function run(command) {
  if (!isSupported(process.versions.node)) {
    console.error(
      `This project needs Node 20.19 or later (of 22: 22.12 or later), and this is Node ${process.versions.node}. Install one from nodejs.org or with your version manager, then run the same command again.`,
    )
    return 1
  }
  /** @type {{ packageManager: string }} */
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const path = pathWith(packageManager)
  if (path === undefined) {
    console.error(
      `npx could not bring ${packageManager}; the lines above say why. It needs the npm registry.`,
    )
    return 1
  }
  process.env.PATH = path
  const installed = await runCommand([
    ...['pnpm', 'install', '--frozen-lockfile', '--prefer-offline'],
    // A node_modules made by npm or yarn is replaced without a question: nobody may be there to answer.
    '--config.confirmModulesPurge=false',
  ])
  if (installed !== 0) {
    console.error(`The install failed with exit code ${installed}; the lines above say why.`)
    return 1
  }
  return runCommand(command)
}

/**
 * @param {string} version
 * @returns {boolean} whether Vite 8 and Storybook 10 run on this Node
 */
function isSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
}

/**
 * @param {string} pnpm e.g. `pnpm@12.21.0`
 * @returns {string | undefined} the PATH with that pnpm on it. npx itself runs no command, because npm passes no signals on
 */
function pathWith(pnpm) {
  const args = ['--prefer-offline', '-y', `--package=${pnpm}`, 'node', '-p', 'process.env.PATH']
  const { status, stdout } = spawnSync('npx', args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return status === 0 ? stdout.trim() : undefined
}
