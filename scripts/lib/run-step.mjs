import { existsSync, readFileSync } from 'node:fs'
import { countStep } from './count-step.mjs'
import { runProcess } from './run-process.mjs'

/** @import { Counts } from './count-vitest.mjs' */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {[file: string, ...args: string[]]} command
 * @property {NodeJS.ProcessEnv} [env] added to this process's own
 * @property {{ path: string, count: (report: unknown) => Counts }} [report] where a test runner writes its JSON report
 * @property {boolean} [isLive] prints as it goes; otherwise all at once at its end, so that steps side by side do not mix
 */

/**
 * @typedef {Counts & { name: string, seconds: number, problem?: string }} StepResult
 */

/** None takes half as long; one that hangs must not hold CI for an hour. */
const LIMIT_MS = 6 * 60_000

/**
 * Runs one step and prints its heading, output, counts and time.
 *
 * @param {Step} step
 * @returns {Promise<StepResult>}
 */
export async function runStep({ name, command, env = {}, report, isLive = false }) {
  const [file, ...args] = command
  const start = performance.now()
  let output = ''
  console.log(`▸ ${name} …`)
  const exitCode = await runProcess(file, args, {
    env: { ...process.env, ...env },
    limitMs: LIMIT_MS,
    onOutput: (chunk) => {
      if (isLive) process.stdout.write(chunk)
      else output += chunk
    },
  })
  const text = report && existsSync(report.path) ? readFileSync(report.path, 'utf8') : undefined
  const counts = countStep({ exitCode, report: report && { text, count: report.count } })
  const result = { name, seconds: (performance.now() - start) / 1000, ...counts }
  console.log(`\n── ${describeStep(result)}`)
  if (output.trim()) console.log(output.trimEnd())
  return result
}

/**
 * @param {StepResult} result
 * @returns {string} one line, e.g. `unit: 312 passed, 1 failed, 0 skipped in 41.2 s`
 */
export function describeStep({ name, passed, failed, skipped, seconds, problem }) {
  const skips = skipped ? `, ${skipped} skipped` : ''
  const why = problem ? ` (${problem})` : ''
  return `${name}: ${passed} passed, ${failed} failed${skips} in ${seconds.toFixed(1)} s${why}`
}
