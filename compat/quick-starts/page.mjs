import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { read, readSamples } from '../../scripts/docs.mjs'
import { root } from '../../scripts/run-command.mjs'

const FOLDER = 'docs/quick-starts'

/**
 * @typedef {object} QuickStart what a page tells its reader to do
 * @property {string} title
 * @property {string} url where the page says that the app is
 * @property {string[]} setUp commands that make the app, one after the other
 * @property {string[]} start commands that run until they are stopped, each in a terminal of its own
 * @property {{ path: string, code: string }[]} files
 *
 * @typedef {'app' | 'server' | 'config'} Part
 */

/** @returns {string[]} the names of all pages, e.g. `vite` */
export function quickStartNames() {
  return readdirSync(join(root, FOLDER))
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .map((file) => file.slice(0, -'.md'.length))
    .sort()
}

/**
 * Reads a page of `docs/quick-starts`: the first block of commands makes the app, every later one is a terminal, and a
 * block of code whose first line names a file is that file.
 *
 * @param {string} name e.g. `vite`
 * @returns {QuickStart}
 */
export function readQuickStart(name) {
  const document = `${FOLDER}/${name}.md`
  const samples = readSamples(document)
  const [setUp = '', ...start] = samples.filter(({ language }) => language === 'sh').map(({ code }) => code)
  const files = samples.flatMap(({ file, code }) => (file ? [{ path: file, code }] : []))
  const text = read(document)
  return {
    title: /^# Quick start: (.+)$/m.exec(text)?.[1] ?? name,
    url: /^Open (http:\S+),/m.exec(text)?.[1] ?? '',
    setUp: setUp.trim().split('\n'),
    start: start.map((command) => command.trim()),
    files,
  }
}

/**
 * @param {QuickStart} page
 * @returns {{ steps: number } & Record<Part, number>} commands a reader types, and lines a reader writes
 */
export function countWork({ setUp, start, files }) {
  const count = (/** @type {Part} */ part) =>
    files.filter(({ path }) => partOf(path) === part).reduce((sum, { code }) => sum + countLines(code), 0)
  return {
    steps: setUp.length + start.length,
    app: count('app'),
    server: count('server'),
    config: count('config'),
  }
}

/** @param {string} path @returns {Part} */
function partOf(path) {
  if (/^[\w.]+\.config\.ts$/.test(path)) return 'config'
  return /^(server\/|app\/api\/|instrumentation\.ts$)/.test(path) ? 'server' : 'app'
}

/** @param {string} code @returns {number} lines that are neither blank nor a comment */
function countLines(code) {
  return code.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length
}
