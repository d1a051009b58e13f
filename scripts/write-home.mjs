// `npm run home`: writes into each package.json where the project is, after `HOME` in scripts/home.mjs has changed.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { HOME, withHome } from './home.mjs'
import { PUBLISHED } from './packages.mjs'
import { root } from './run-command.mjs'

for (const folder of ['', ...PUBLISHED.map((name) => `packages/${name}`)]) {
  const file = join(root, folder, 'package.json')
  const manifest = withHome(JSON.parse(readFileSync(file, 'utf8')), folder)
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`)
}
console.log(
  HOME ? `Every package.json points to ${HOME}.` : 'No package.json points to a home: HOME is not set.',
)
