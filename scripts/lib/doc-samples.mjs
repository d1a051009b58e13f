import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.mjs'

/**
 * @typedef {object} Sample a block of code in a document
 * @property {string} document where it stands, from the root
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
  const text = readFileSync(join(root, document), 'utf8')
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', code = '']) => ({
    document,
    language,
    file: /^\/\/ (\S+\.tsx?)\s/.exec(code)?.[1],
    code,
  }))
}
