import { describeStep } from './run-step.mjs'

/** @import { StepResult } from './run-step.mjs' */

/**
 * Prints a line for each step, what could not run, and last the line for CI to read: `N passed, N failed`.
 * This process then ends well only if nothing failed.
 *
 * @param {StepResult[]} results
 * @param {object} options
 * @param {number} options.start of the run, as of `performance.now()`
 * @param {string[]} [options.problems] what was missing, and what to do, a line each
 */
export function conclude(results, { start, problems = [] }) {
  const passed = sum(results, 'passed')
  const failed = sum(results, 'failed')
  console.log(`\n── all in ${((performance.now() - start) / 1000).toFixed(0)} s`)
  for (const result of results) console.log(`${result.failed === 0 ? '✓' : '✗'} ${describeStep(result)}`)
  for (const problem of problems) console.log(problem)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}

/**
 * @param {StepResult[]} results
 * @param {'passed' | 'failed'} key
 */
function sum(results, key) {
  return results.reduce((total, result) => total + result[key], 0)
}
