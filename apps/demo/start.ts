// `npm run demo`: starts all processes, prints the address of the app, and ends all processes at Ctrl-C.
import { resolve } from 'node:path'
import { readPorts, StackError, startStack } from './harness'
import { banner } from './stack/banner'
import { DEMO_DIR } from './stack/paths'
import { readSettleAfter } from './stack/settle-after'

const startedAt = performance.now()
const early: string[] = []
let isStopping = false
let stack: Awaited<ReturnType<typeof startStack>> | undefined

process.once('SIGINT', () => void stop(130))
process.once('SIGTERM', () => void stop(143))
process.once('SIGHUP', () => void stop(129))

try {
  process.stdout.write('Starting Harbor …\n')
  stack = await startStack({
    ports: readPorts(process.env),
    dataDir: resolve(process.env.DEMO_DATA_DIR || `${DEMO_DIR}/.data`),
    sessionSecret: process.env.SESSION_SECRET || undefined,
    settleAfterSeconds: readSettleAfter(process.env),
    watch: true,
    allowRealMesh: true,
    onProblem: (name, line) => complain(`${name} │ ${line}\n`),
    onCrash: (error) => void stop(1, error),
  })
  if (!isStopping) process.stdout.write(banner(stack, performance.now() - startedAt))
  for (const line of early.splice(0)) process.stderr.write(line)
} catch (error) {
  await stop(1, error)
}

/** Kept back until the start has succeeded: if a process fails during the start, the error quotes its output. */
function complain(line: string): void {
  if (stack) process.stderr.write(line)
  else early.push(line)
}

/** @param problem the reason, when the user did not ask to stop */
async function stop(code: number, problem?: unknown): Promise<void> {
  if (isStopping) return
  isStopping = true
  if (problem !== undefined) {
    process.stderr.write(`\n${problem instanceof StackError ? problem.message : String(problem)}\n`)
  }
  await stack?.close()
  process.exit(code)
}
