import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'

const FOLDER = new URL('../results/', import.meta.url)
const MODULES = new URL('../../node_modules/', import.meta.url)

/**
 * @template Figures
 * @typedef {object} Result the figures of one run, and nothing that tells one machine from another of its kind
 * @property {string} date `YYYY-MM-DD`
 * @property {number} cores
 * @property {Record<string, string>} versions
 * @property {Figures} figures
 * @property {string} [note] written by hand, where the figures are not those of a whole run
 */

/**
 * Saves the figures of a whole run as `bench/results/<name>.json`, of which `npm run bench:docs` makes `docs/benchmarks.md`.
 *
 * @param {string} name
 * @param {unknown} figures
 * @param {Record<string, string>} [versions] of other programs than Node
 */
export function saveResult(name, figures, versions = {}) {
  mkdirSync(FOLDER, { recursive: true })
  const result = {
    date: new Date().toISOString().slice(0, 10),
    cores: availableParallelism(),
    versions: { Node: process.versions.node, ...versions },
    figures,
  }
  // What has nothing inside is one line.
  const text = JSON.stringify(result, null, 1).replace(/[{[][^{}[\]]*[}\]]/g, (flat) =>
    flat.replace(/\s+/g, ' '),
  )
  writeFileSync(new URL(`${name}.json`, FOLDER), `${text}\n`)
  console.log(`Saved as bench/results/${name}.json. \`npm run bench:docs\` writes docs/benchmarks.md.`)
}

/**
 * @param {string} name
 * @returns {any} a `Result` as its bench has saved it, or undefined if it has saved none
 */
export function readResult(name) {
  const file = new URL(`${name}.json`, FOLDER)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/**
 * @param {string[]} packages of the workspace's root
 * @returns {Record<string, string>} their installed versions
 */
export function versionsOf(packages) {
  return Object.fromEntries(
    packages.map((name) => [
      name,
      JSON.parse(readFileSync(new URL(`${name}/package.json`, MODULES), 'utf8')).version,
    ]),
  )
}
