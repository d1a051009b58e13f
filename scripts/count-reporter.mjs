import { writeFileSync } from 'node:fs'

/** @import { FullConfig, Suite } from '@playwright/test/reporter' */
/** @import { TestModule } from 'vitest/node' */

/**
 * A reporter for Vitest and for Playwright: writes how many tests passed and failed into the file that `TEST_COUNTS_FILE`
 * names. `steps.mjs` adds up the counts of all runs, and prints the line that CI reads.
 */
export default class CountReporter {
  #passed = 0
  #failed = 0
  /** @type {Suite | undefined} */
  #suite

  /**
   * The end of a run of Vitest. A file that did not load has no failed test, so it counts as one failed test.
   *
   * @param {readonly TestModule[]} modules
   * @param {readonly unknown[]} errors outside any test
   */
  onTestRunEnd(modules, errors) {
    for (const module of modules) {
      const states = [...module.children.allTests()].map((test) => test.result().state)
      const failed = states.filter((state) => state === 'failed').length
      this.#passed += states.filter((state) => state === 'passed').length
      this.#failed += failed === 0 && module.state() === 'failed' ? 1 : failed
    }
    this.#failed += errors.length
    this.#write()
  }

  /**
   * The beginning of a run of Playwright.
   *
   * @param {FullConfig} _config
   * @param {Suite} suite
   */
  onBegin(_config, suite) {
    this.#suite = suite
  }

  /** An error of Playwright outside any test. */
  onError() {
    this.#failed++
  }

  /** The end of a run of Playwright. A test that passed only in a retry counts as failed. */
  onEnd() {
    for (const test of this.#suite?.allTests() ?? []) {
      const outcome = test.outcome()
      if (outcome === 'expected') this.#passed++
      else if (outcome !== 'skipped') this.#failed++
    }
    this.#write()
  }

  #write() {
    const file = process.env.TEST_COUNTS_FILE
    if (file) writeFileSync(file, JSON.stringify({ passed: this.#passed, failed: this.#failed }))
  }
}
