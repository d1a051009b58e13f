import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { Sandbox } from '../start-sandbox'

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url))

/** Runs the command in a separate process, which ends with the test. */
function spawnSandbox(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', CLI, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

type Readiness = Pick<
  Sandbox,
  'apiUrl' | 'linkUrl' | 'clientId' | 'clientSecret' | 'webhookSecret' | 'readClientSecret'
>

/** Starts a sandbox on free ports and waits for its line of JSON. */
export async function spawnReadySandbox(...args: string[]) {
  const child = spawnSandbox('--json', '--port', '0', '--link-port', '0', ...args)
  if (!child.stdout) throw new Error('The process has no output.')
  const [line] = await once(child.stdout, 'data')
  const sandbox: Readiness = JSON.parse(String(line))
  return { child, line: String(line), sandbox }
}
