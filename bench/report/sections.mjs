import { picture } from '../lib/plot.mjs'
import { readResult } from '../lib/results.mjs'
import { growthSection } from './growth-section.mjs'
import { moneySection } from './money-section.mjs'
import { openSection } from './open-section.mjs'
import { serverSection } from './server-section.mjs'
import { sizeSection } from './size-section.mjs'

/** @import { Chart } from '../lib/plot.mjs' */

/**
 * @template Figures
 * @typedef {object} Section one bench
 * @property {string} name of its file in `bench/results`
 * @property {string} title
 * @property {string} command that measures it
 * @property {(figures: Figures) => { text: string, charts: Record<string, Chart[]> }} write charts by file name
 */

const SECTIONS = /** @type {Section<any>[]} */ ([
  openSection,
  sizeSection,
  growthSection,
  moneySection,
  serverSection,
])

const INTRODUCTION = `# Benchmarks

These are measurements, not promises. \`npm run bench:docs\` makes this page from the figures in [\`bench/results\`](../bench/results), each file one run of one bench; [bench](../bench/README.md) says how they measure. Each figure is a ratio of one run, as a time by itself says more about the machine than about the code; sizes are bytes. \`npm test\` checks sizes, but no times: on a shared machine such checks would fail at random.
`

/**
 * Writes the document and its pictures from the saved results.
 *
 * @returns {Map<string, string>} texts by path, from `docs`
 */
export function writeBenchmarks() {
  /** @type {Map<string, string>} */
  const files = new Map()
  const parts = SECTIONS.map(({ name, title, command, write }) => {
    const result = readResult(name)
    if (!result) return `## ${title}\n\nNot measured yet: \`${command}\`.`
    const { text, charts } = write(result.figures)
    for (const [file, drawn] of Object.entries(charts)) files.set(`benchmarks/${file}`, picture(drawn))
    const versions = Object.entries(result.versions).map(([program, version]) => `${program} ${version}`)
    return `## ${title}\n\n${text}\n\n\`${command}\`, ${result.date}, ${result.cores} cores; ${versions.join(', ')}.${result.note ? ` ${result.note}` : ''}`
  })
  files.set('benchmarks.md', `${INTRODUCTION}\n${parts.join('\n\n')}\n`)
  return files
}
