import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { DEMO_DIR } from './paths'
import { StackError } from './stack-error'

const EXIT_WITH_PARENT = new URL('./exit-with-parent.mjs', import.meta.url).href
const STOP_LIMIT_MS = 5_000
const REMEMBERED_LINES = 20

export interface ProcessOptions {
  /** As a message calls it, e.g. "the backend". */
  name: string
  /** For Node. */
  args: string[]
  env: NodeJS.ProcessEnv
  cwd?: string
  /** Gets each line of standard output. */
  onOutput?: (line: string) => void
  /** Gets each line of standard error. */
  onProblem?: (line: string) => void
}

/** One process of the demo. */
export interface StackProcess {
  name: string
  /** Resolves when it has ended, with why; never rejects. */
  ended: Promise<StackError>
  /** Ends it, gently at first. */
  stop: () => Promise<void>
  /** Ends it as a crash would, with no time to put anything in order. */
  kill: () => Promise<void>
}

/** Starts a Node process that ends with this one. */
export function startProcess({
  name,
  args,
  env,
  cwd = DEMO_DIR,
  onOutput,
  onProblem,
}: ProcessOptions): StackProcess {
  const child = spawn(process.execPath, ['--import', EXIT_WITH_PARENT, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // A group of its own: Ctrl-C reaches this process alone, which then ends the others in order.
    detached: process.platform !== 'win32',
  })
  const lastLines: string[] = []
  onLine(child.stdout, (line) => onOutput?.(line))
  onLine(child.stderr, (line) => {
    lastLines.push(line)
    if (lastLines.length > REMEMBERED_LINES) lastLines.shift()
    onProblem?.(line)
  })

  const ended = new Promise<StackError>((resolve) => {
    child.once('error', (error) => resolve(new StackError(`Could not start ${name}: ${error.message}.`)))
    child.once('close', (code, signal) => {
      const how = signal ?? `code ${code}`
      resolve(new StackError([`${capitalize(name)} has stopped (${how}).`, ...lastLines].join('\n')))
    })
  })

  return {
    name,
    ended,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS)
      child.kill('SIGTERM')
      await ended
      clearTimeout(timer)
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

function onLine(stream: Readable | null, tell: (line: string) => void): void {
  if (stream) createInterface({ input: stream }).on('line', tell)
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
