/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * Counts a run of Vitest by its JSON report. A file that did not load has no failed test to show for it
 * and counts as one.
 *
 * @param {unknown} report the parsed report
 * @returns {Counts}
 * @throws {Error} when it is not such a report
 */
export function countVitest(report) {
  const { testResults } = /** @type {VitestReport} */ (report ?? {})
  if (!Array.isArray(testResults)) throw new Error('Not a report of Vitest: it has no "testResults".')
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for (const file of testResults) {
    const states = file.assertionResults.map((test) => test.status)
    const failed = states.filter((status) => status === 'failed').length
    counts.passed += states.filter((status) => status === 'passed').length
    counts.failed += failed === 0 && file.status === 'failed' ? 1 : failed
    counts.skipped += states.filter((status) => status !== 'failed' && status !== 'passed').length
  }
  return counts
}

/**
 * @typedef {object} VitestReport the part of it that is read here
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
 */
