import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FrontApi } from '@meshconnect/node-api'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Sandbox } from './sandbox'
import { linkClient } from './testing/link-client'
import { startTestSandbox } from './testing/start-test-sandbox'
import { temporaryFolder } from './testing/temporary-folder'

const CLI = fileURLToPath(new URL('./cli.ts', import.meta.url))

function start(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', CLI, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** Starts and waits for the line of JSON. */
async function ready(...args: string[]) {
  const child = start('--json', '--port', '0', '--link-port', '0', ...args)
  if (!child.stdout) throw new Error('The process has no output.')
  const [line] = await once(child.stdout, 'data')
  const sandbox: Omit<Sandbox, 'close'> = JSON.parse(String(line))
  const client = new FrontApi({
    baseURL: sandbox.apiUrl,
    headers: { 'X-Client-Id': sandbox.clientId, 'X-Client-Secret': sandbox.clientSecret },
  })
  return { child, line: String(line), sandbox, api: client.managedAccountAuthentication }
}

// Each starts a process, which takes its time on a busy machine.
describe('mesh-link-sandbox', { timeout: 30_000 }, () => {
  test('prints exactly one line of JSON when it is ready, and stops at SIGTERM', async () => {
    const { child, line, sandbox, api } = await ready()
    expect(line.endsWith('}\n')).toBe(true)
    expect(Object.keys(sandbox)).toEqual([
      'apiUrl',
      'linkUrl',
      'clientId',
      'clientSecret',
      'webhookSecret',
      'readClientSecret',
    ])
    expect(sandbox.linkUrl).toMatch(/^http:\/\/localhost:\d+$/)
    expect((await api.v1LinktokenCreate({ userId: 'user-1' })).status).toBe(200)
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  test('loses nothing that it answered when it is killed', async () => {
    const dataDir = await temporaryFolder()
    const first = await ready('--data', dataDir)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => first.api.v1LinktokenCreate({ userId: `user-${index}` })),
    )
    first.child.kill('SIGKILL')
    await once(first.child, 'exit')
    expect(await readFile(join(dataDir, 'lock'), 'utf8')).toBe(String(first.child.pid))

    const after = await startTestSandbox({ dataDir })
    expect(after.clientSecret).toBe(first.sandbox.clientSecret)
    for (const { data } of answers) {
      const session = await linkClient(after.linkUrl).open(data.content?.linkToken)
      expect(session.sessionKey).toBeTruthy()
    }
  })
})
