import { playwrightStep } from './lib/playwright-step.mjs'
import { vitestStep } from './lib/vitest-step.mjs'

/** @import { PROGRAMS } from './lib/programs.mjs' */
/** @import { Step } from './lib/run-step.mjs' */

/**
 * @typedef {Step & { needs?: keyof typeof PROGRAMS }} MatrixStep with the browser or database that has to be there for it
 */

/**
 * Everything that the library must hold with beside what `npm test` runs with, in the order it runs.
 *
 * @param {string} reports folder for the reports of test runners
 * @returns {MatrixStep[]}
 */
export function matrixSteps(reports) {
  /** @type {(name: string, args: string[]) => Step} */
  const compat = (name, args) =>
    vitestStep(name, { reports, args: ['--config', 'compat/vitest.config.ts', ...args] })
  /** @type {(name: string, file: string) => Step} */
  const published = (name, file) =>
    vitestStep(name, { reports, args: ['--config', 'compat/published/vitest.config.ts', file] })
  /** @type {(name: string) => Step} */
  const otherBrowser = (name) =>
    vitestStep(name, {
      reports,
      args: ['--config', 'apps/demo/other-browsers/vitest.config.ts', '--project', name],
    })
  /** @type {(project: string) => MatrixStep} */
  const linkUi = (project) => ({
    ...playwrightStep(project, { reports, config: 'packages/link-sandbox/e2e/playwright.config.ts' }),
    needs: 'chromium',
  })
  /** @type {(step: Step) => MatrixStep} */
  const onPostgres = (step) => ({
    ...step,
    command: [process.execPath, 'scripts/with-postgres.mjs', ...step.command],
    needs: 'postgresql',
  })

  /** @type {(name: string) => Step} */
  const serverInDepth = (name) =>
    vitestStep(name, { reports, args: ['--config', 'packages/link-server/depth.config.ts'] })

  return [
    { name: 'types of benches and matrix', command: ['pnpm', 'run', '--silent', 'typecheck:matrix'] },
    compat('react 18.2', ['--project', 'react-18.2']),
    compat('react 18.3', ['--project', 'react-18.3']),
    compat('react 19.0', ['--project', 'react-19.0']),
    compat('react compiler', ['--project', 'react-compiler']),
    published('typescript', 'types'),
    published('server', 'server'),
    {
      ...vitestStep('postgresql to test with', {
        reports,
        args: ['--config', 'scripts/vitest.depth.config.ts'],
      }),
      needs: 'postgresql',
    },
    onPostgres(vitestStep('server on postgresql', { reports, args: ['--project', 'link-server'] })),
    serverInDepth('server in depth'),
    onPostgres(serverInDepth('server in depth on postgresql')),
    {
      name: 'money',
      command: [process.execPath, 'bench/money/run.mjs', '--transfers', '10000'],
      isLive: true,
      needs: 'postgresql',
    },
    { ...playwrightStep('journeys-in-depth', { reports }), needs: 'chromium' },
    linkUi('link-ui'),
    linkUi('link-ui-around'),
    {
      ...vitestStep('the dialog in depth', {
        reports,
        args: ['--config', 'packages/react-link/test/depth.config.ts'],
      }),
      needs: 'chromium',
    },
    { ...otherBrowser('firefox'), needs: 'firefox' },
    { ...otherBrowser('webkit'), needs: 'webkit' },
    {
      name: 'a hundred sessions',
      command: [process.execPath, 'bench/sessions/run.mjs'],
      isLive: true,
      needs: 'chromium',
    },
  ]
}
