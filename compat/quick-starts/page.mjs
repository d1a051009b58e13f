import { readSamples } from '../../scripts/docs.mjs'

/**
 * @typedef {object} QuickStart what a page tells its reader to do
 * @property {string[]} setUp commands that make the app, one after the other
 * @property {string[]} start commands that run until they are stopped, each in a terminal of its own
 * @property {{ path: string, code: string }[]} files
 */

/**
 * Reads a page of `docs/quick-starts`: the first block of commands makes the app, every later one is a terminal, and a
 * block of code whose first line names a file is that file.
 *
 * @param {string} name e.g. `vite`
 * @returns {QuickStart}
 */
export function readQuickStart(name) {
  const samples = readSamples(`docs/quick-starts/${name}.md`)
  const [setUp = '', ...start] = samples.filter(({ language }) => language === 'sh').map(({ code }) => code)
  const files = samples.flatMap(({ file, code }) => (file ? [{ path: file, code }] : []))
  return { setUp: setUp.trim().split('\n'), start: start.map((command) => command.trim()), files }
}

/**
 * Counts what a reader writes: without comments and blank lines.
 *
 * @param {string} code
 */
export function countLines(code) {
  return code.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length
}
