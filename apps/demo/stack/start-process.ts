import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { DEMO_DIR } from './paths'
import { StackError } from './stack-error'

const EXIT_WITH_PARENT = new URL('./exit-with-parent.mjs', import.meta.url).href
const STOP_LIMIT_MS = 5_000
const REMEMBERED_LINES = 20

export interface ProcessOptions {
  /** The name in messages, e.g. "the backend". */
  name: string
  /** Arguments for Node. */
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
  /** Resolves with the reason when the process has ended; never rejects. */
  ended: Promise<StackError>
  /** Ends the process with SIGTERM, and with SIGKILL if that takes too long. */
  stop: () => Promise<void>
  /** Ends the process at once, as a crash would: nothing is cleaned up. */
  kill: () => Promise<void>
}

/** Starts a Node process that ends when this process ends. */
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
    // In its own process group: Ctrl-C then reaches only this process, which stops the others in order.
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
