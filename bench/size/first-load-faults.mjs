/** @import { Bundle } from './split-first-load.mjs' */

/** What an app that opens Link needs only later. */
const SESSION = /\/react-link\/dist\/(driver|saving)\//
const SDK = /@meshconnect\//
const QUERY = /\/@tanstack\/query-core\//

/**
 * Names what an app loads too early: the code for sessions, and the Web SDK.
 *
 * @param {Bundle} app with the Web SDK or without it
 * @returns {string[]} a sentence each; empty when all is well
 */
export function earlyFaults({ first, late }) {
  return [
    ...tooEarly('The code for sessions', SESSION, Object.keys(first.modules), Object.keys(late.modules)),
    ...tooEarly(
      'The Web SDK',
      SDK,
      [...Object.keys(first.modules), ...first.outside],
      [...Object.keys(late.modules), ...late.outside],
    ),
  ]
}

/**
 * Names what of React Query an app loads first that only opens Link.
 *
 * @param {Bundle} app with React Query
 * @returns {string[]}
 */
export function earlyQueryFaults({ first, late }) {
  return tooEarly('React Query', QUERY, Object.keys(first.modules), Object.keys(late.modules))
}

/**
 * What is late must be there: if it is not, the pattern no longer matches (a renamed folder, another bundler).
 *
 * @param {string} what
 * @param {RegExp} pattern
 * @param {string[]} first
 * @param {string[]} late
 */
function tooEarly(what, pattern, first, late) {
  const early = first.filter((name) => pattern.test(name))
  const faults = early.length > 0 ? [`${what} is in the first load: ${early.join(', ')}`] : []
  if (!late.some((name) => pattern.test(name)))
    faults.push(
      `${what} is not among what is loaded later, so its absence from the first load proves nothing.`,
    )
  return faults
}
