import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startTestSandbox } from '../testing/start-test-sandbox'
import { temporaryFolder } from '../testing/temporary-folder'
import { run } from './run'

const OPTIONS = [
  ...['port', 'link-port', 'host', 'public-host', 'data', 'client-id', 'client-secret', 'read-client-secret'],
  ...['client-name', 'allowed-origin', 'seed', 'webhook-url', 'webhook-secret', 'webhook-timeout'],
  ...['settle-after', 'json', 'print-env', 'help', 'version'],
]

async function runHere(...args: string[]) {
  const written = { out: '', err: '' }
  const outcome = await run(args, {
    stdout: { write: (text) => (written.out += text) },
    stderr: { write: (text) => (written.err += text) },
  })
  if (typeof outcome !== 'number') onTestFinished(outcome.close)
  return { ...written, code: typeof outcome === 'number' ? outcome : undefined }
}

test('an unknown flag is reported in one line, with exit code 2', async () => {
  expect(await runHere('--nope')).toEqual({
    code: 2,
    out: '',
    err: "mesh-link-sandbox: Unknown option '--nope'. See mesh-link-sandbox --help.\n",
  })
})

test('a port in use is reported in one line, with exit code 1', async () => {
  const { apiUrl, linkUrl } = await startTestSandbox()
  const [port, linkPort] = [new URL(apiUrl).port, new URL(linkUrl).port]
  expect(await runHere('--port', port, '--link-port', '0')).toEqual({
    code: 1,
    out: '',
    err: `mesh-link-sandbox: The Mesh API can’t listen on 127.0.0.1:${port}: the port is in use. Stop the other program or choose another port.\n`,
  })
  const link = await runHere('--port', '0', '--link-port', linkPort)
  expect(link.err).toMatch(/^mesh-link-sandbox: The Link UI can’t listen on .*\n$/)
})

test('a data folder that can’t be written is reported in one line, with exit code 1', async () => {
  const file = join(await temporaryFolder(), 'file')
  await writeFile(file, '')
  const { err, ...rest } = await runHere('--port', '0', '--link-port', '0', '--data', file)
  expect(rest).toEqual({ code: 1, out: '' })
  expect(err).toMatch(/^mesh-link-sandbox: The data folder .* can’t be written \(ENOTDIR\)\..*\n$/)
})

test('help and version are printed, with exit code 0', async () => {
  const help = await runHere('--help')
  expect(help).toMatchObject({ code: 0, err: '' })
  for (const option of OPTIONS) expect.soft(help.out).toContain(`--${option} `)
  expect(await runHere('--version')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\S*\n$/),
  })
})

test('a started sandbox prints its URLs and credentials for a person', async () => {
  const { code, out, err } = await runHere('--port', '0', '--link-port', '0', '--client-id', 'me')
  expect({ code, err }).toEqual({ code: undefined, err: '' })
  expect(out).toMatch(/Mesh API {8}http:\/\/localhost:\d+\n/)
  expect(out).toContain('Client id       me\n')
})

test('a started sandbox prints lines for the .env of an app, alone if asked for', async () => {
  const start = ['--port', '0', '--link-port', '0', '--client-id', 'me', '--client-secret', 'fake']
  const { out } = await runHere(...start, '--print-env')
  const block =
    /^MESH_API_URL=http:\/\/localhost:\d+\nMESH_CLIENT_ID=me\nMESH_CLIENT_SECRET=fake\nMESH_WEBHOOK_SECRET=\S+\n#.*\nMESH_LINK_ENCRYPTION_SECRET=[\w+/]{43}=\n#.*\nVITE_LINK_ORIGIN=http:\/\/localhost:\d+\n/m
  expect(out.replace(block, '')).toBe('')
  const again = (await runHere(...start)).out
  expect(again).toMatch(block)
  // Another one would lock the database that the first one has encrypted.
  const secret = /^MESH_LINK_ENCRYPTION_SECRET=.+$/m
  expect(secret.exec(again)?.[0]).toBe(secret.exec(out)?.[0])
  expect(await runHere(...start, '--json', '--print-env')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--json or --print-env'),
  })
})

test('a sandbox that other machines can reach prints a warning', async () => {
  const { code, err } = await runHere('--port', '0', '--link-port', '0', '--host', '0.0.0.0')
  expect(code).toBeUndefined()
  expect(err).toMatch(/^mesh-link-sandbox: Warning: other machines can reach the sandbox\..*\n$/)
  expect((await runHere('--port', '0', '--link-port', '0', '--host', '127.0.0.1')).err).toBe('')
})

test('an address of another machine is reported in one line, with exit code 1', async () => {
  const { code, err } = await runHere('--port', '0', '--link-port', '0', '--host', '192.0.2.1')
  expect(code).toBe(1)
  expect(err).toMatch(
    /^mesh-link-sandbox: The Link UI can’t listen on 192\.0\.2\.1:0: .*no such address\.\n$/,
  )
})
