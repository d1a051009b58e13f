import { spawnSync } from 'node:child_process'
import { pinnedPnpm } from './install-workspace.mjs'
import { npxCommand } from './npx-command.mjs'
import { root } from './paths.mjs'

/**
 * The PATH with the pinned `pnpm` on it, whatever else this machine has. Only the path is taken from npx, and nothing
 * is run under it: npm would not hand signals on.
 *
 * @returns {string}
 * @throws {Error} when npx cannot bring that pnpm
 */
export function pnpmPath() {
  const npx = npxCommand()
  const args = [...npx.args, '-y', `--package=${pinnedPnpm()}`, 'node', '-p', 'process.env.PATH']
  const { status, stdout } = spawnSync(npx.file, args, {
    cwd: root,
    encoding: 'utf8',
    shell: npx.shell,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`npx could not bring ${pinnedPnpm()}; the lines above say why.`)
  return stdout.trim()
}
