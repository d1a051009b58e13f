import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, totalmem } from 'node:os'
import { join } from 'node:path'
import { root } from '../../scripts/run-command.mjs'
import { countWork, quickStartNames, readQuickStart } from './page.mjs'

/**
 * @typedef {object} Figures what a run of a page has measured
 * @property {boolean} works
 * @property {number} linkSeconds from an empty folder to Link on the screen
 * @property {number} seconds from an empty folder to the end of the journey
 * @property {string[]} errors in the browser's console and in the terminals
 * @property {string} date
 * @property {string} machine
 */

const FOLDER = join(root, 'test-results/quick-starts-figures')
const BEGIN = '<!-- The table is written by `npm run prove:docs -- --write`. -->\n'
const END = '<!-- end of the table -->'

/** Forgets the figures of earlier runs. */
export function forgetFigures() {
  rmSync(FOLDER, { recursive: true, force: true })
}

/** @param {string} name of the page @param {Omit<Figures, 'date' | 'machine'>} measured */
export function writeFigures(name, measured) {
  const date = new Date().toISOString().slice(0, 10)
  const machine = `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(join(FOLDER, `${name}.json`), JSON.stringify({ ...measured, date, machine }, undefined, 2))
}

/** @param {string} name of the page @returns {Figures | undefined} of the last run */
export function readFigures(name) {
  const file = join(FOLDER, `${name}.json`)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** @returns {string} the newcomer's table, in Markdown */
export function newcomersTable() {
  const rows = quickStartNames().map((name) => {
    const page = readQuickStart(name)
    const { steps, app, server, config } = countWork(page)
    const it = readFigures(name)
    return [
      `[${page.title}](${name}.md)`,
      it === undefined ? 'not run' : it.works ? 'yes' : 'no',
      ...[steps, app, server, config],
      it ? `${it.linkSeconds} s` : '–',
      it ? `${it.seconds} s` : '–',
      it ? it.errors.length : '–',
    ]
  })
  const head = [
    'page',
    'works',
    'commands',
    'lines: app',
    'server',
    'config',
    'to Link',
    'to the end',
    'errors',
  ]
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
  const [last] = quickStartNames().flatMap((name) => readFigures(name) ?? [])
  const measured = last
    ? `The times were measured on ${last.date} (${last.machine}; other work ran on it at the same time).`
    : 'No run has measured the times yet.'
  return `${table}\n\n${measured}`
}

/** @param {string} text of the index page @returns {string} with the table of the last run */
export function withTable(text) {
  const [before = ''] = text.split(BEGIN)
  const [, after = ''] = text.split(END)
  return `${before}${BEGIN}\n${newcomersTable()}\n\n${END}${after}`
}
