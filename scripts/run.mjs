// What `npm run demo`, `npm test` and `npm run storybook` start. Before an install there is only Node and npm:
// nothing here may import a package.
import { handOver } from './lib/hand-over.mjs'
import { installWorkspace, pinnedPnpm } from './lib/install-workspace.mjs'
import { localBin } from './lib/local-bin.mjs'
import { nodeVersionProblem } from './lib/node-version.mjs'
import { npxCommand } from './lib/npx-command.mjs'

/** @type {Record<string, (args: string[]) => Promise<number>>} */
const COMMANDS = {
  demo: (args) => handOver(process.execPath, ['--import', 'tsx', 'apps/demo/start.ts', ...args]),
  storybook: (args) => {
    const port = process.env.STORYBOOK_PORT ?? '6006'
    return handOver(process.execPath, [localBin('storybook'), 'dev', '-p', port, '--no-open', ...args])
  },
  test: (args) => {
    // Through npx, so that the pinned `pnpm` is on the PATH of every step.
    const npx = npxCommand()
    const command = [...npx.args, '-y', `--package=${pinnedPnpm()}`, 'node', 'scripts/test.mjs', ...args]
    return handOver(npx.file, command, { shell: npx.shell })
  },
}

const [name = '', ...args] = process.argv.slice(2)
process.exitCode = await run(name, args)

/**
 * @param {string} name
 * @param {string[]} args
 * @returns {Promise<number>}
 */
async function run(name, args) {
  const problem = nodeVersionProblem(process.versions.node)
  if (problem) {
    console.error(problem)
    return 1
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) {
    console.error(`There is no command "${name}". Use one of: ${Object.keys(COMMANDS).join(', ')}.`)
    return 1
  }
  const installed = await installWorkspace()
  if (installed !== 0) {
    console.error(
      '\nThe install failed; the lines above say why. It needs the npm registry, or a store that holds it all.',
    )
    // CI reads the last line.
    if (name === 'test') console.log('0 passed, 1 failed')
    return installed
  }
  return command(args)
}
