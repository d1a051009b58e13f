import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Sandbox } from '../../src/start-sandbox'

/** A sandbox in a separate process, started from its command line. */
export type SandboxProcess = Omit<Sandbox, 'close'> & { stop(): Promise<void> }

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))

/** @param args further command line arguments */
export async function startSandboxProcess(args: string[] = []): Promise<SandboxProcess> {
  const ports = ['--port', '0', '--link-port', '0']
  const child = spawn(process.execPath, ['--import', 'tsx', CLI, '--json', ...ports, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const line = new Promise<string>((resolve) => createInterface(child.stdout).once('line', resolve))
  const first = await Promise.race([line, ended])
  if (first === undefined) throw new Error('The sandbox ended before it was ready. Its output is above.')
  return {
    ...JSON.parse(first),
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
