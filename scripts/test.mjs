// Everything that must hold, as CI runs it. All steps run whatever fails; the last line is for CI to read.
// Started by `npm test`, which has installed the dependencies and put the pinned pnpm on the PATH.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countPlaywright } from './lib/count-playwright.mjs'
import { countVitest } from './lib/count-vitest.mjs'
import { ensureBrowser } from './lib/ensure-browser.mjs'
import { localBin } from './lib/local-bin.mjs'
import { describeStep, runStep } from './lib/run-step.mjs'

/** @import { Step, StepResult } from './lib/run-step.mjs' */

const start = performance.now()
const reports = mkdtempSync(join(tmpdir(), 'mesh-link-test-'))
process.once('exit', () => rmSync(reports, { recursive: true, force: true }))

const browser = await ensureBrowser()
if (browser.path) process.env.CHROME_PATH = browser.path
console.log(browser.problem ?? `Browser: ${browser.path}`)

/** @type {Step} */
const unit = {
  name: 'unit and browser tests',
  command: [
    process.execPath,
    localBin('vitest'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, 'vitest.json')}`,
  ],
  report: { path: join(reports, 'vitest.json'), count: countVitest },
  isLive: true,
}
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
    inOrder([script('lint'), script('typecheck')]),
    inOrder([script('build'), script('check:packages'), script('size')]),
  ])),
  await inOrder([unit, e2e]),
].flat()

const passed = sum(results, 'passed')
const failed = sum(results, 'failed')
console.log(`\n── all in ${((performance.now() - start) / 1000).toFixed(0)} s`)
for (const result of results) console.log(`${result.failed === 0 ? '✓' : '✗'} ${describeStep(result)}`)
if (browser.problem) console.log(browser.problem)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

/**
 * @param {string} name of a script in the root `package.json`
 * @returns {Step}
 */
function script(name) {
  return { name, command: ['pnpm', 'run', '--silent', name] }
}

/**
 * @param {Step[]} steps
 * @returns {Promise<StepResult[]>}
 */
async function inOrder(steps) {
  /** @type {StepResult[]} */
  const results = []
  for (const step of steps) results.push(await runStep(step))
  return results
}

/**
 * @param {StepResult[]} results
 * @param {'passed' | 'failed'} key
 */
function sum(results, key) {
  return results.reduce((total, result) => total + result[key], 0)
}
