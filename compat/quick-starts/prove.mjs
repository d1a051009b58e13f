// `npm run prove:docs`: does what the pages of docs/quick-starts say, and prints the newcomer's table. With `--write` the
// table goes into the index page. The last line counts pages, as the matrix counts tests.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, runCommand } from '../../scripts/run-command.mjs'
import { forgetFigures, newcomersTable, readFigures, withTable } from './figures.mjs'
import { quickStartNames } from './page.mjs'

const INDEX = join(root, 'docs/quick-starts/README.md')

forgetFigures()
const exitCode = await runCommand(['node', 'scripts/matrix.mjs', 'quick-starts'])
console.log(`\n${newcomersTable()}\n`)
if (process.argv.includes('--write')) {
  writeFileSync(INDEX, withTable(readFileSync(INDEX, 'utf8')))
  await runCommand(['biome', 'check', '--write', INDEX])
}
const names = quickStartNames()
const failed = names.filter((name) => !readFigures(name)?.works).length
console.log(`docs: ${names.length} pages run, ${failed} failed`)
process.exitCode = exitCode === 0 && failed === 0 ? 0 : 1
