import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run-command.mjs'

/**
 * @param {string} path from the root
 * @returns {string} the text of the file
 */
export function read(path) {
  return readFileSync(join(root, path), 'utf8')
}

/**
 * @param {string} text
 * @param {RegExp} pattern global, with one group
 * @returns {string[]} what the group matched, in order
 */
export function matches(text, pattern) {
  return Array.from(text.matchAll(pattern), ([, found = '']) => found)
}

/**
 * @typedef {object} Sample a block of code in a document
 * @property {string} document path from the root
 * @property {number} line of its first line of code, from 1
 * @property {string} language e.g. `ts`
 * @property {string | undefined} file the path that its first line names as a comment
 * @property {string | undefined} note the HTML comment on the line above, which readers do not see
 * @property {string} code
 */

const BLOCK = /(?:^<!-- ([^\n]+) -->\n)?^( *)```(\w+)[^\n]*\n([\s\S]*?)^\2```$/gm

/**
 * Reads the blocks of code of a document. A block without a language is a drawing or an output, and no sample.
 *
 * @param {string} document path from the root
 * @param {string} [text] of the document
 * @returns {Sample[]}
 */
export function readSamples(document, text = read(document)) {
  return Array.from(text.matchAll(BLOCK), ({ index, 0: all, 1: note, 3: language = '', 4: code = '' }) => ({
    document,
    line: text.slice(0, index + all.indexOf('```')).split('\n').length + 1,
    language,
    file: /^\/\/ (\S+\.tsx?)\s/.exec(code)?.[1],
    note,
    code,
  }))
}

/** @returns {string[]} the documents for users of the packages, as paths from the root */
export function userDocuments() {
  const below = (/** @type {string} */ folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path))
  const ofPackages = readdirSync(join(root, 'packages')).flatMap((name) => [
    join('packages', name, 'README.md'),
    ...(existsSync(join(root, 'packages', name, 'docs')) ? below(join('packages', name, 'docs')) : []),
  ])
  return ['README.md', ...ofPackages, ...below('docs')].filter((path) => path.endsWith('.md')).sort()
}
