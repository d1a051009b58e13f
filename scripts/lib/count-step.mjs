/** @import { Counts } from './count-vitest.mjs' */

/**
 * What a step adds to the last line. A check counts as one. A test run counts its tests, and one failure more
 * when it ended badly without a failed test, ran no test, or left no report that can be read: silence is not success.
 *
 * @param {{ exitCode: number, report?: { text: string | undefined, count: (report: unknown) => Counts } }} step
 * @returns {Counts & { problem?: string }}
 */
export function countStep({ exitCode, report }) {
  if (!report) return { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0 }
  const counts = read(report)
  if (counts.failed > 0) return counts
  if (exitCode !== 0) return { ...counts, failed: 1, problem: `it ended with exit code ${exitCode}` }
  if (counts.passed === 0) return { ...counts, failed: 1, problem: 'it ran no test' }
  return counts
}

/**
 * @param {{ text: string | undefined, count: (report: unknown) => Counts }} report
 * @returns {Counts & { problem?: string }}
 */
function read({ text, count }) {
  if (text === undefined) return { passed: 0, failed: 1, skipped: 0, problem: 'it wrote no report' }
  try {
    return count(JSON.parse(text))
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it cannot be read'
    return { passed: 0, failed: 1, skipped: 0, problem: `its report cannot be used: ${why}` }
  }
}
