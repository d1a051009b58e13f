/** @import { Counts } from './count-vitest.mjs' */

/**
 * Counts a run of Playwright by its JSON report. A test that passed only when tried again counts as failed;
 * so does each error outside any test.
 *
 * @param {unknown} report the parsed report
 * @returns {Counts}
 * @throws {Error} when it is not such a report
 */
export function countPlaywright(report) {
  const { stats, errors } = /** @type {PlaywrightReport} */ (report ?? {})
  if (!stats || !Array.isArray(errors))
    throw new Error('Not a report of Playwright: it has no "stats" and "errors".')
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}

/**
 * @typedef {object} PlaywrightReport the part of it that is read here
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {unknown[]} errors
 */
