// Everything that must hold, as CI runs it. All steps run whatever fails; the last line is for CI to read.
// Started by `npm test`, which has installed the dependencies and put the pinned pnpm on the PATH.
import { join } from 'node:path'
import { BROWSERS } from './lib/browsers.mjs'
import { conclude } from './lib/conclude.mjs'
import { countPlaywright } from './lib/count-playwright.mjs'
import { ensureBrowser } from './lib/ensure-browser.mjs'
import { localBin } from './lib/local-bin.mjs'
import { reportFolder } from './lib/report-folder.mjs'
import { runInOrder } from './lib/run-in-order.mjs'
import { vitestStep } from './lib/vitest-step.mjs'

/** @import { Step } from './lib/run-step.mjs' */

const start = performance.now()
const reports = reportFolder()

const browser = await ensureBrowser(BROWSERS.chromium)
if (browser.path) process.env.CHROME_PATH = browser.path
console.log(browser.problem ?? `Browser: ${browser.path}`)

const unit = vitestStep('unit and browser tests', { reports })
/** @type {Step} */
const e2e = {
  name: 'end-to-end tests',
  command: [process.execPath, localBin('@playwright/test', 'playwright'), 'test', '--reporter=list,json'],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'playwright.json') },
  report: { path: join(reports, 'playwright.json'), count: countPlaywright },
  isLive: true,
}

// Two cores: the checks run side by side where they do not need each other; the tests alone, so that nothing disturbs
// their timing.
const results = [
  ...(await Promise.all([
    runInOrder([script('lint'), script('typecheck')]),
    runInOrder([script('build'), script('check:packages'), script('size')]),
  ])),
  await runInOrder([unit, e2e]),
].flat()
conclude(results, { start, problems: browser.problem ? [browser.problem] : [] })

/**
 * @param {string} name of a script in the root `package.json`
 * @returns {Step}
 */
function script(name) {
  return { name, command: ['pnpm', 'run', '--silent', name] }
}
