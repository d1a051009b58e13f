import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { test as base, expect } from '@playwright/test'
import { watchConsole } from '../../apps/demo/e2e/support/watch-console'
import type { Example, ExampleName } from './start-example'

export { forgiveRefusals } from '../../apps/demo/e2e/support/forgive-refusals'
export { Link } from '../../apps/demo/e2e/support/link'
export { expect }

type RunningExample = Omit<Example, 'close'>

const START = fileURLToPath(new URL('../start.ts', import.meta.url))

/** A test of one example in a real browser with the real Web SDK. Fails on a line on the console, and on a visible token. */
export const testOf = (name: ExampleName) =>
  base.extend<{ consoleLines: string[] }, { example: RunningExample }>({
    example: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures asked for from the pattern
      async ({}, use) => {
        const child = spawn(process.execPath, ['--import', 'tsx', START, name, '--json'], {
          stdio: ['ignore', 'pipe', 'inherit'],
        })
        const ended = new Promise<undefined>((resolve) => child.once('exit', () => resolve(undefined)))
        const line = await Promise.race([firstLine(child), ended])
        if (line === undefined) throw new Error(`The example ${name} did not start. Its output is above.`)
        await use(JSON.parse(line))
        child.kill('SIGTERM')
        await ended
      },
      { scope: 'worker', timeout: 120_000 },
    ],
    consoleLines: [watchConsole, { auto: true }],
  })

function firstLine({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    if (stdout) createInterface(stdout).once('line', resolve)
  })
}

/** Switches a fault of the sandbox on, for the next request. */
export async function setFault({ sandbox }: RunningExample, fault: string): Promise<void> {
  const answer = await fetch(`${sandbox.apiUrl}/sandbox/faults/${fault}`, {
    method: 'PUT',
    headers: {
      'Content-Type': 'application/json',
      'X-Client-Id': sandbox.clientId,
      'X-Client-Secret': sandbox.clientSecret,
    },
    body: JSON.stringify({ times: 1 }),
  })
  expect(answer.status).toBe(200)
}
