import { describe, expect, it } from 'vitest'
import { countPlaywright } from './count-playwright.mjs'
import { countStep } from './count-step.mjs'
import { countVitest } from './count-vitest.mjs'

/**
 * @param {string} status
 * @param {...string} tests
 */
const file = (status, ...tests) => ({ status, assertionResults: tests.map((test) => ({ status: test })) })

/**
 * @param {object} report
 * @param {number} [exitCode]
 */
const vitest = (report, exitCode = 0) =>
  countStep({ exitCode, report: { text: JSON.stringify(report), count: countVitest } })

/**
 * @param {object} report
 * @param {number} [exitCode]
 */
const playwright = (report, exitCode = 0) =>
  countStep({ exitCode, report: { text: JSON.stringify(report), count: countPlaywright } })

describe('countStep', () => {
  it('counts a check as one, by its exit code', () => {
    expect(countStep({ exitCode: 0 })).toEqual({ passed: 1, failed: 0, skipped: 0 })
    expect(countStep({ exitCode: 124 })).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('counts the tests of Vitest, file by file', () => {
    const report = {
      testResults: [file('passed', 'passed', 'passed', 'skipped'), file('failed', 'passed', 'failed')],
    }
    expect(vitest(report, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 })
  })

  it('counts a file of Vitest that did not load as one failure', () => {
    expect(vitest({ testResults: [file('passed', 'passed'), file('failed')] }, 1)).toMatchObject({
      passed: 1,
      failed: 1,
    })
  })

  it('counts the tests of Playwright, one that passed only when tried again as failed', () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] }
    expect(playwright(report, 1)).toEqual({ passed: 4, failed: 2, skipped: 2 })
  })

  it('counts an error of Playwright outside any test', () => {
    const report = {
      stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
      errors: [{ message: 'no config' }],
    }
    expect(playwright(report, 1)).toMatchObject({ passed: 0, failed: 1 })
  })

  it('fails a run that ended badly although no test failed', () => {
    const result = vitest({ testResults: [file('passed', 'passed')] }, 1)
    expect(result).toEqual({ passed: 1, failed: 1, skipped: 0, problem: 'it ended with exit code 1' })
  })

  it('fails a run without a test, skipped ones not counted', () => {
    expect(vitest({ testResults: [file('passed', 'skipped')] })).toMatchObject({
      failed: 1,
      problem: 'it ran no test',
    })
  })

  it.each([
    ['wrote no report', undefined, 'it wrote no report'],
    ['wrote half a report', '{"testRes', 'its report cannot be used'],
    ["wrote another tool's report", '{}', 'Not a report of Vitest'],
    ['wrote null', 'null', 'Not a report of Vitest'],
  ])('fails a run that %s', (_, text, problem) => {
    const result = countStep({ exitCode: 0, report: { text, count: countVitest } })
    expect(result).toMatchObject({ passed: 0, failed: 1 })
    expect(result.problem).toContain(problem)
  })
})
