import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { handOver } from './hand-over.mjs'
import { installHash, isInstalled, stampPath } from './install-stamp.mjs'
import { npxCommand } from './npx-command.mjs'
import { root } from './paths.mjs'

/**
 * Installs what the lockfile names, with the pnpm that `package.json` pins, unless that has been done.
 *
 * @throws {Error} when pnpm failed; it has said why
 */
export async function installWorkspace() {
  if (isInstalled(root)) return
  console.log(`Installing dependencies with ${pinnedPnpm()} …`)
  rmSync(stampPath(root), { force: true })
  const npx = npxCommand()
  const code = await handOver(
    npx.file,
    // A node_modules that npm or yarn made is replaced without a question: nobody may be there to answer it.
    [...npx.args, '-y', pinnedPnpm(), 'install', '--frozen-lockfile', '--config.confirmModulesPurge=false'],
    { shell: npx.shell },
  )
  if (code !== 0) {
    throw new Error(
      `The install failed (exit code ${code}); the lines above say why. It needs the npm registry, or a store that holds everything.`,
    )
  }
  writeFileSync(stampPath(root), installHash(root))
}

/**
 * @returns {string} e.g. `pnpm@12.21.0`: the `packageManager` of `package.json`
 */
export function pinnedPnpm() {
  /** @type {{ packageManager: string }} */
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return manifest.packageManager
}
