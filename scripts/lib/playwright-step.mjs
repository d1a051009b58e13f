import { join } from 'node:path'
import { countPlaywright } from './count-playwright.mjs'
import { localBin } from './local-bin.mjs'

/** @import { Step } from './run-step.mjs' */

/**
 * A step that runs one of the projects of a Playwright configuration and counts its tests.
 *
 * @param {string} project
 * @param {object} options
 * @param {string} options.reports folder for its report
 * @param {string} [options.config] the configuration, seen from the root; default `playwright.config.ts`
 * @returns {Step}
 */
export function playwrightStep(project, { reports, config = 'playwright.config.ts' }) {
  const path = join(reports, `playwright-${project}.json`)
  return {
    name: project,
    command: [
      process.execPath,
      localBin('@playwright/test', 'playwright'),
      'test',
      `--config=${config}`,
      '--reporter=list,json',
      `--project=${project}`,
    ],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: path },
    report: { path, count: countPlaywright },
    isLive: true,
  }
}
