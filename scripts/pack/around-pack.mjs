// `prepack` (`write`) and `postpack` (`restore`) of the packages: npm and pnpm pack the README that is in the folder, so the
// one of the repository steps aside while they do.
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { PAGES } from './documents.mjs'
import { writeDocuments } from './stage.mjs'

const here = process.cwd()
const folder = basename(here)
const readme = join(here, 'README.md')
const aside = join(here, '.README.md')

const [what] = process.argv.slice(2)
if (!(folder in PAGES) || (what !== 'write' && what !== 'restore')) {
  console.error('Run this in a folder of packages/, with `write` or `restore`.')
  process.exit(1)
}

// Also before `write`: a pack that was stopped has left its files.
if (existsSync(aside)) renameSync(aside, readme)
// Where a package brings pages of `docs`, it has none of its own in the repository.
if (PAGES[folder]?.length) rmSync(join(here, 'docs'), { recursive: true, force: true })

if (what === 'write') {
  copyFileSync(readme, aside)
  writeDocuments(folder, here)
}
