import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { FrontApi } from '@meshconnect/node-api'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Sandbox } from '../sandbox'
import { linkClient } from '../testing/link-client'
import { startTestSandbox } from '../testing/start-test-sandbox'
import { temporaryFolder } from '../testing/temporary-folder'

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url))

function start(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', CLI, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** Runs to the end. */
async function run(...args: string[]) {
  const child = start(...args)
  if (!child.stdout || !child.stderr) throw new Error('The process has no output.')
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { out, err, code }
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

describe('mesh-link-sandbox', () => {
  test('prints exactly one line of JSON when it is ready, and stops at SIGTERM', async () => {
    const { child, line, sandbox, api } = await ready()
    expect(line.endsWith('}\n')).toBe(true)
    expect(Object.keys(sandbox)).toEqual(['apiUrl', 'linkUrl', 'clientId', 'clientSecret', 'webhookSecret'])
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

  test('says in one line what is wrong, with exit code 2 for the command line and 1 for the machine', async () => {
    const file = join(await temporaryFolder(), 'file')
    await writeFile(file, '')
    const { apiUrl } = await startTestSandbox()
    const port = new URL(apiUrl).port
    const [unknown, taken, unwritable] = await Promise.all([
      run('--nope'),
      run('--port', port, '--link-port', '0'),
      run('--port', '0', '--link-port', '0', '--data', file),
    ])
    expect(unknown).toEqual({
      code: 2,
      out: '',
      err: "mesh-link-sandbox: Unknown option '--nope'. See mesh-link-sandbox --help.\n",
    })
    expect(taken).toEqual({
      code: 1,
      out: '',
      err: `mesh-link-sandbox: The Mesh API can’t listen on 127.0.0.1:${port}: it is in use. Stop what uses it or choose another port.\n`,
    })
    expect(unwritable).toMatchObject({ code: 1, out: '' })
    expect(unwritable.err).toMatch(
      /^mesh-link-sandbox: The data folder .* can’t be written \(ENOTDIR\)\..*\n$/,
    )
  })

  test('has help and a version', async () => {
    const [help, version] = await Promise.all([run('--help'), run('--version')])
    expect(help).toMatchObject({ code: 0, err: '' })
    expect(help.out).toContain('--allowed-origin')
    expect(version).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^\d+\.\d+\.\d+\S*\n$/) })
  })
})
