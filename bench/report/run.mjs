// Writes docs/benchmarks.md and its pictures from `bench/results`: `npm run bench:docs`.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/run-command.mjs'
import { writeBenchmarks } from './sections.mjs'

const docs = join(root, 'docs')
// A picture that no section has any more must go.
rmSync(join(docs, 'benchmarks'), { recursive: true, force: true })
mkdirSync(join(docs, 'benchmarks'))
for (const [path, text] of writeBenchmarks()) writeFileSync(join(docs, path), text)
