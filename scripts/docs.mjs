import { readFileSync } from 'node:fs'
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
 * @property {string} language e.g. `ts`
 * @property {string | undefined} file the path that its first line names as a comment
 * @property {string} code
 */

/**
 * Reads the blocks of code of a document.
 *
 * @param {string} document path from the root
 * @returns {Sample[]}
 */
export function readSamples(document) {
  return Array.from(
    read(document).matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm),
    ([, language = '', code = '']) => ({
      document,
      language,
      file: /^\/\/ (\S+\.tsx?)\s/.exec(code)?.[1],
      code,
    }),
  )
}
