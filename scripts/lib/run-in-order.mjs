import { runStep } from './run-step.mjs'

/** @import { Step, StepResult } from './run-step.mjs' */

/**
 * Runs steps one after another, all of them whatever fails.
 *
 * @param {Step[]} steps
 * @returns {Promise<StepResult[]>}
 */
export async function runInOrder(steps) {
  /** @type {StepResult[]} */
  const results = []
  for (const step of steps) results.push(await runStep(step))
  return results
}
