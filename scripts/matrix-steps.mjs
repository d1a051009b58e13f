import { vitestStep } from './lib/vitest-step.mjs'

/** @import { BROWSERS } from './lib/browsers.mjs' */
/** @import { Step } from './lib/run-step.mjs' */

/**
 * @typedef {Step & { browser?: keyof typeof BROWSERS }} MatrixStep with the browser that has to be there for it
 */

/**
 * Everything that the library must hold with beside what `npm test` runs with, in the order it runs.
 *
 * @param {string} reports folder for the reports of test runners
 * @returns {MatrixStep[]}
 */
export function matrixSteps(reports) {
  /** @type {(name: string, config: string, project?: string) => Step} */
  const vitest = (name, config, project) =>
    vitestStep(name, {
      reports,
      args: ['--config', config, ...(project ? ['--project', project] : [])],
    })

  return [
    vitest('react 18.2', 'compat/vitest.config.ts', 'react-18.2'),
    vitest('react 18.3', 'compat/vitest.config.ts', 'react-18.3'),
    vitest('react 19.0', 'compat/vitest.config.ts', 'react-19.0'),
    vitest('react compiler', 'compat/vitest.config.ts', 'react-compiler'),
  ]
}
