// What the library must hold with beside what `npm test` runs with: other versions of React and TypeScript, other
// browsers, long sessions, a real PostgreSQL. All steps run whatever fails; the last line is for CI to read.
// Started by `npm run test:matrix`, which has installed the dependencies and put the pinned pnpm on the PATH.
import { chooseSteps } from './lib/choose-steps.mjs'
import { conclude } from './lib/conclude.mjs'
import { ensureProgram } from './lib/ensure-program.mjs'
import { PROGRAMS } from './lib/programs.mjs'
import { reportFolder } from './lib/report-folder.mjs'
import { runInOrder } from './lib/run-in-order.mjs'
import { matrixSteps } from './matrix-steps.mjs'

const start = performance.now()
const steps = chosenSteps()

/** @type {string[]} */
const problems = []
for (const name of new Set(steps.flatMap(({ needs }) => needs ?? []))) {
  const { path, problem } = await ensureProgram(PROGRAMS[name])
  // Its steps run all the same, and fail: what was not tested must not pass.
  if (problem) problems.push(problem)
  console.log(problem ?? `${PROGRAMS[name].name}: ${path}`)
}
conclude(await runInOrder(steps), { start, problems })

function chosenSteps() {
  try {
    return chooseSteps(matrixSteps(reportFolder()), process.argv.slice(2))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    console.log('0 passed, 1 failed')
    process.exit(1)
  }
}
