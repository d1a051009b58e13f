import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { clientOf } from './testing/client-of'
import { linkClient } from './testing/link-client'
import { spawnReadySandbox } from './testing/spawn-sandbox'
import { startTestSandbox } from './testing/start-test-sandbox'
import { temporaryFolder } from './testing/temporary-folder'

/** Starts the command and waits for the line of JSON. */
async function ready(...args: string[]) {
  const started = await spawnReadySandbox(...args)
  return { ...started, api: clientOf(started.sandbox, started.sandbox).api }
}

// Each test starts a process, which is slow on a busy machine.
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

  test('loses nothing that was answered when it is killed', async () => {
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
