// Checks and tests that `npm test` does not run: of the tarballs, with other versions of React and TypeScript, in other
// browsers, with many sessions, on a real PostgreSQL. All steps run, whatever fails; CI reads the last line.
// `npm run test:matrix react` runs the steps whose names begin with `react`.
import { ensureProgram, PROGRAMS } from './programs.mjs'
import { conclude, playwright, runLanes, script, vitest } from './steps.mjs'

/** @import { Step } from './steps.mjs' */
/** @typedef {keyof typeof PROGRAMS} ProgramName */

/** @type {(project: string) => Step} */
const compat = (project) =>
  vitest(project.replace('-', ' '), '--config', 'compat/vitest.config.ts', '--project', project)
/** @type {(name: string, file: string) => Step} */
const published = (name, file) => vitest(name, '--config', 'compat/published/vitest.config.ts', file)
/** @type {(name: string, file: string) => Step} */
const scriptsInDepth = (name, file) => vitest(name, '--config', 'scripts/vitest.depth.config.ts', file)
/** @type {(name: string) => Step} */
const otherBrowser = (name) =>
  vitest(name, '--config', 'apps/demo/other-browsers/vitest.config.ts', '--project', name)
/** @type {(step: Step) => Step} a virtual screen for a browser that has no headless mode */
const onScreen = (step) => ({ ...step, command: ['xvfb-run', '-a', ...step.command] })
/** @type {(name: string) => Step} */
const serverInDepth = (name) => vitest(name, '--config', 'packages/link-server/depth.config.ts')
/** @type {(project: string) => Step} */
const linkUi = (project) => playwright(project, 'packages/link-sandbox/e2e/playwright.config.ts')
/** @type {(step: Step) => Step} */
const onPostgres = (step) => ({ ...step, command: ['node', 'scripts/with-postgres.mjs', ...step.command] })

/** @type {[step: Step, needs?: ProgramName][]} */
const STEPS = [
  [{ ...script('typecheck:matrix'), name: 'types of benches, matrix and examples' }],
  [script('check:packages')],
  [compat('react-18.2')],
  [compat('react-18.3')],
  [compat('react-19.0')],
  [compat('react-compiler')],
  [published('typescript', 'types')],
  [published('server', 'server')],
  [vitest('web sdk', '--config', 'compat/web-sdk/vitest.config.ts'), 'chromium'],
  [vitest('next.js', '--config', 'compat/next/vitest.config.ts')],
  [vitest('bundlers', '--config', 'compat/tools/vitest.config.ts'), 'chromium'],
  [vitest('test runners', '--config', 'compat/test-runners/vitest.config.mjs')],
  [vitest('node versions', '--config', 'compat/node-versions/vitest.config.mjs')],
  [scriptsInDepth('code of the documents', 'samples')],
  [scriptsInDepth('postgresql to test with', 'postgres'), 'postgresql'],
  [onPostgres(vitest('server on postgresql', '--project', 'link-server')), 'postgresql'],
  [serverInDepth('server in depth')],
  [onPostgres(serverInDepth('server in depth on postgresql')), 'postgresql'],
  [{ name: 'money', command: ['node', 'bench/money/run.mjs', '--transfers', '10000'] }, 'postgresql'],
  [playwright('journeys-in-depth'), 'chromium'],
  [playwright('examples'), 'chromium'],
  [playwright('quick-starts'), 'chromium'],
  [linkUi('link-ui'), 'chromium'],
  [linkUi('link-ui-around'), 'chromium'],
  [vitest('the dialog in depth', '--config', 'packages/react-link/test/depth.config.ts'), 'chromium'],
  [otherBrowser('firefox'), 'firefox'],
  [onScreen(otherBrowser('webkit')), 'webkit'],
  [{ name: 'a hundred sessions', command: ['node', 'bench/sessions/run.mjs'] }, 'chromium'],
]

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !STEPS.some(([step]) => step.name.startsWith(name)))
if (unknown.length > 0) {
  console.error(
    `There is no step "${unknown.join('" or "')}". Use one or more of: ${STEPS.map(([step]) => `"${step.name}"`).join(', ')}.`,
  )
  process.exit(1)
}
const chosen = STEPS.filter(
  ([step]) => asked.length === 0 || asked.some((name) => step.name.startsWith(name)),
)

/** @type {string[]} */
const problems = []
for (const name of new Set(chosen.flatMap(([, needs]) => needs ?? []))) {
  const { path, problem } = await ensureProgram(PROGRAMS[name])
  // The steps that need the program still run, and fail: a step that tested nothing must not pass.
  if (problem) problems.push(problem)
  console.log(problem ?? `${PROGRAMS[name].name}: ${path}`)
}
conclude(await runLanes([chosen.map(([step]) => step)]), problems)
