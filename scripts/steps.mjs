import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from './run-command.mjs'

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command
 * @property {boolean} [isTestRun] whether a reporter counts its tests; other steps count as one check each
 *
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {string} [problem] why a step failed that has no failed test
 *
 * @typedef {Counts & { name: string, seconds: number }} Result
 */

const REPORTER = join(import.meta.dirname, 'count-reporter.mjs')
/** No step takes half of this time. A step that hangs must not block CI for an hour. */
const LIMIT_MS = 10 * 60_000
const start = performance.now()

/** @type {(name: string) => Step} a script of the root `package.json` */
export const script = (name) => ({ name, command: ['pnpm', 'run', '--silent', name] })

/** @type {(name: string, ...args: string[]) => Step} a run of Vitest */
export const vitest = (name, ...args) => ({
  name,
  command: ['vitest', 'run', '--reporter=default', `--reporter=${REPORTER}`, ...args],
  isTestRun: true,
})

/** @type {(project: string, config?: string) => Step} a run of one project of Playwright */
export const playwright = (project, config = 'playwright.config.ts') => ({
  name: project,
  command: [
    ...['playwright', 'test', `--config=${config}`, `--project=${project}`, `--reporter=list,${REPORTER}`],
  ],
  isTestRun: true,
})

/**
 * Runs lanes of steps at the same time, and the steps of a lane one after another. All steps run, whatever fails.
 *
 * @param {Step[][]} lanes a single lane prints while it runs; with several lanes, each step prints at its end
 * @param {Step[]} [rest] steps that depend on no other step; each is run by the lane that is free first
 * @returns {Promise<Result[]>}
 */
export async function runLanes(lanes, rest = []) {
  const waiting = [...rest]
  const results = await Promise.all(
    lanes.map(async (lane) => {
      const steps = [...lane]
      const results = []
      for (let step = steps.shift(); step; step = steps.shift() ?? waiting.shift())
        results.push(await runStep(step, lanes.length === 1))
      return results
    }),
  )
  return results.flat()
}

/**
 * Prints a line for each step and for each problem, and last the line that CI reads: `N passed, N failed`.
 * The exit code of this process is then 0 only if nothing failed.
 *
 * @param {Result[]} results
 * @param {string[]} problems programs that are missing, and what to do
 */
export function conclude(results, problems) {
  console.log(`\n── all in ${((performance.now() - start) / 1000).toFixed(0)} s`)
  for (const result of results) console.log(describe(result))
  for (const problem of problems) console.log(problem)
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    results.reduce((all, result) => all + result[key], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = sum('failed') === 0 ? 0 : 1
}

/**
 * What a step adds to the last line. A check counts as one. A test run also fails if its exit code is
 * not 0 without a failed test, if it ran no test, or if it wrote no counts.
 *
 * @param {Step} step
 * @param {number} exitCode
 * @param {string | undefined} written by the reporter
 * @returns {Counts}
 */
export function countStep({ isTestRun = false }, exitCode, written) {
  if (!isTestRun) return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  if (!written) return { passed: 0, failed: 1, problem: 'no tests were counted' }
  /** @type {Counts} */
  const counts = JSON.parse(written)
  if (counts.failed > 0) return counts
  if (exitCode !== 0) return { ...counts, failed: 1, problem: `exit code ${exitCode}` }
  return counts.passed > 0 ? counts : { ...counts, failed: 1, problem: 'no test ran' }
}

/**
 * @param {Step} step
 * @param {boolean} isLive
 * @returns {Promise<Result>}
 */
async function runStep(step, isLive) {
  const from = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'mesh-link-test-'))
  const file = join(folder, 'counts.json')
  let output = ''
  console.log(`▸ ${step.name} …`)
  const exitCode = await runCommand(step.command, {
    env: { ...process.env, TEST_COUNTS_FILE: file },
    limitMs: LIMIT_MS,
    onOutput: (chunk) => {
      if (isLive) process.stdout.write(chunk)
      else output += chunk
    },
  })
  const counts = countStep(step, exitCode, existsSync(file) ? readFileSync(file, 'utf8') : undefined)
  rmSync(folder, { recursive: true })
  const result = { name: step.name, seconds: (performance.now() - from) / 1000, ...counts }
  console.log(`\n── ${describe(result)}`)
  if (output.trim()) console.log(output.trimEnd())
  return result
}

/** @param {Result} result */
function describe({ name, passed, failed, seconds, problem }) {
  const why = problem ? ` (${problem})` : ''
  return `${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed in ${seconds.toFixed(1)} s${why}`
}
