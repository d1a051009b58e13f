import { join } from 'node:path'
import { countVitest } from './count-vitest.mjs'
import { localBin } from './local-bin.mjs'

/** @import { Step } from './run-step.mjs' */

/**
 * A step that runs Vitest and counts its tests.
 *
 * @param {string} name
 * @param {object} options
 * @param {string} options.reports folder for its report
 * @param {string[]} [options.args] e.g. which config and which project
 * @returns {Step}
 */
export function vitestStep(name, { reports, args = [] }) {
  const path = join(reports, `${name.replaceAll(/[^\w.]+/g, '-')}.json`)
  return {
    name,
    command: [
      process.execPath,
      localBin('vitest'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${path}`,
      ...args,
    ],
    report: { path, count: countVitest },
    isLive: true,
  }
}
