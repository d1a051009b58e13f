// Checks all types with TypeScript 7, whose compiler is native: a fifth of the time that the one takes which builds the
// packages. That one checks each package's declarations in `build`, and the matrix the published ones with five versions.
import { spawnSync } from 'node:child_process'
import { localBin } from './lib/local-bin.mjs'
import { root } from './lib/paths.mjs'

const PROJECTS = [
  'packages/react-link',
  'packages/link-server',
  'packages/link-sandbox',
  'apps/demo',
  '.storybook',
  'scripts',
]

const compiler = localBin('typescript-7.0', 'tsc')
const failed = PROJECTS.filter((project) => {
  const { status } = spawnSync(process.execPath, [compiler, '-p', project], { cwd: root, stdio: 'inherit' })
  return status !== 0
})
for (const project of failed) console.error(`✗ types of ${project}`)
process.exitCode = failed.length === 0 ? 0 : 1
