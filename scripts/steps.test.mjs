import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import CountReporter from './count-reporter.mjs'
import { countStep } from './steps.mjs'

const CHECK = { name: 'lint', command: [] }
const RUN = { name: 'unit tests', command: [], isTestRun: true }

/** @type {string} */
let folder
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mesh-link-steps-'))
  vi.stubEnv('TEST_COUNTS_FILE', join(folder, 'counts.json'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

/** @param {number} exitCode */
const countRun = (exitCode) => countStep(RUN, exitCode, readFileSync(join(folder, 'counts.json'), 'utf8'))

/**
 * @param {string} state of the file
 * @param {...string} tests their states
 */
const file = (state, ...tests) => ({
  state: () => state,
  children: { allTests: () => tests.map((test) => ({ result: () => ({ state: test }) })) },
})

/** @param {object[]} files @param {Error[]} [errors] */
function endVitest(files, errors = []) {
  new CountReporter().onTestRunEnd(/** @type {never} */ (files), errors)
}

/** @param {string[]} outcomes @param {number} [errors] */
function endPlaywright(outcomes, errors = 0) {
  const reporter = new CountReporter()
  const suite = { allTests: () => outcomes.map((outcome) => ({ outcome: () => outcome })) }
  reporter.onBegin(/** @type {never} */ ({}), /** @type {never} */ (suite))
  for (let error = 0; error < errors; error++) reporter.onError()
  reporter.onEnd()
}

describe('a step', () => {
  it('that is a check counts as one test, by its exit code', () => {
    expect(countStep(CHECK, 0, undefined)).toEqual({ passed: 1, failed: 0 })
    expect(countStep(CHECK, 124, undefined)).toEqual({ passed: 0, failed: 1 })
  })

  it('of Vitest counts its tests, but not the skipped tests', () => {
    endVitest([file('passed', 'passed', 'passed', 'skipped'), file('failed', 'passed', 'failed')])
    expect(countRun(1)).toEqual({ passed: 3, failed: 1 })
  })

  it('of Vitest counts a file that did not load and an error outside any test as failed', () => {
    endVitest([file('passed', 'passed'), file('failed')], [new Error('outside')])
    expect(countRun(1)).toEqual({ passed: 1, failed: 2 })
  })

  it('of Playwright counts a test that passed only in a retry as failed, and also an error outside any test', () => {
    endPlaywright(['expected', 'expected', 'unexpected', 'flaky', 'skipped'], 1)
    expect(countRun(1)).toEqual({ passed: 2, failed: 3 })
  })

  it('fails when its exit code is not 0, although no test failed', () => {
    endVitest([file('passed', 'passed')])
    expect(countRun(1)).toEqual({ passed: 1, failed: 1, problem: 'exit code 1' })
  })

  it('fails when it ran no test, or when no reporter counted its tests', () => {
    endVitest([file('passed', 'skipped')])
    expect(countRun(0)).toEqual({ passed: 0, failed: 1, problem: 'no test ran' })
    expect(countStep(RUN, 0, undefined)).toEqual({ passed: 0, failed: 1, problem: 'no tests were counted' })
  })
})
