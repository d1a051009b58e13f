// Everything that must hold, as CI runs it. All steps run whatever fails; the last line is for CI to read.
// Started by `npm test`, which has installed the dependencies and put the pinned pnpm on the PATH.
import { conclude } from './lib/conclude.mjs'
import { ensureProgram } from './lib/ensure-program.mjs'
import { playwrightStep } from './lib/playwright-step.mjs'
import { PROGRAMS } from './lib/programs.mjs'
import { reportFolder } from './lib/report-folder.mjs'
import { runInOrder } from './lib/run-in-order.mjs'
import { vitestStep } from './lib/vitest-step.mjs'

/** @import { Step } from './lib/run-step.mjs' */

const start = performance.now()
const reports = reportFolder()

const browser = await ensureProgram(PROGRAMS.chromium)
if (browser.path) process.env.CHROME_PATH = browser.path
console.log(browser.problem ?? `Browser: ${browser.path}`)

const IN_A_BROWSER = ['react-link-browser', 'storybook']
const unit = vitestStep('unit tests', { reports, args: IN_A_BROWSER.map((name) => `--project=!${name}`) })
const inBrowser = vitestStep('browser tests', {
  reports,
  args: IN_A_BROWSER.map((name) => `--project=${name}`),
})

// Two cores: what does not need each other runs side by side; the journeys, with servers of their own, alone.
const results = [
  ...(await Promise.all([
    runInOrder([script('lint'), script('typecheck')]),
    runInOrder([script('build'), script('check:packages'), script('size')]),
  ])),
  ...(await Promise.all([runInOrder([unit]), runInOrder([{ ...inBrowser, isLive: false }])])),
  await runInOrder([playwrightStep('journeys', { reports })]),
].flat()
conclude(results, { start, problems: browser.problem ? [browser.problem] : [] })

/**
 * @param {string} name of a script in the root `package.json`
 * @returns {Step}
 */
function script(name) {
  return { name, command: ['pnpm', 'run', '--silent', name] }
}
