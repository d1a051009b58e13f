// What `npm run demo`, `npm test`, `npm run test:matrix` and the other root scripts that name this file start. Before an
// install there is only Node and npm: nothing here may import a package.
import { handOver } from './lib/hand-over.mjs'
import { installWorkspace } from './lib/install-workspace.mjs'
import { localBin } from './lib/local-bin.mjs'
import { nodeVersionProblem } from './lib/node-version.mjs'
import { pnpmPath } from './lib/pnpm-path.mjs'

/** @type {Record<string, (args: string[]) => Promise<number>>} */
const COMMANDS = {
  demo: (args) => handOver(process.execPath, ['--import', 'tsx', 'apps/demo/start.ts', ...args]),
  storybook: (args) => {
    const port = process.env.STORYBOOK_PORT ?? '6006'
    return handOver(process.execPath, [localBin('storybook'), 'dev', '-p', port, '--no-open', ...args])
  },
  'prove:money': (args) => handOver(process.execPath, ['bench/money/run.mjs', ...args]),
  'bench:server': (args) =>
    handOver(process.execPath, ['bench/server/run.mjs', ...args], {
      env: { ...process.env, NODE_ENV: 'production' },
    }),
  test: (args) => runSteps('scripts/test.mjs', args),
  'test:matrix': (args) => runSteps('scripts/matrix.mjs', args),
}

const [name = '', ...args] = process.argv.slice(2)
try {
  process.exitCode = await run(name, args)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
  if (name.startsWith('test')) console.log('0 passed, 1 failed') // CI reads the last line
}

/**
 * @param {string} name
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 * @throws {Error} when the command could not be started, with what to do
 */
async function run(name, args) {
  const problem = nodeVersionProblem(process.versions.node)
  if (problem) throw new Error(problem)
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command)
    throw new Error(`There is no command "${name}". Use one of: ${Object.keys(COMMANDS).join(', ')}.`)
  await installWorkspace()
  return command(args)
}

/**
 * @param {string} script
 * @param {string[]} args
 */
function runSteps(script, args) {
  // The steps call the pinned `pnpm`.
  return handOver(process.execPath, [script, ...args], { env: { ...process.env, PATH: pnpmPath() } })
}
