// All checks and tests, as CI runs them. All steps run, whatever fails; CI reads the last line.
// Run by `npm test`, after the install and with the pinned pnpm on the PATH.
import { ensureProgram, PROGRAMS } from './programs.mjs'
import { conclude, playwright, runLanes, script, vitest } from './steps.mjs'

const browser = await ensureProgram(PROGRAMS.chromium)
if (browser.path) process.env.CHROME_PATH = browser.path
console.log(browser.problem ?? `Browser: ${browser.path}`)

const IN_A_BROWSER = ['react-link-browser', 'storybook']

// Two lanes for two cores, about as long as each other. The journeys need the Link UI of the build.
const results = await runLanes(
  [
    [vitest('unit tests', ...IN_A_BROWSER.map((name) => `--project=!${name}`))],
    [
      script('build'),
      script('size'),
      vitest('browser tests', ...IN_A_BROWSER.map((name) => `--project=${name}`)),
      playwright('journeys'),
    ],
  ],
  [script('typecheck'), script('knip'), script('lint')],
)
conclude(results, browser.problem ? [browser.problem] : [])
