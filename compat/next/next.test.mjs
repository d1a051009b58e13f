import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSandbox } from 'mesh-link-sandbox'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { freePort } from '../../scripts/free-port.mjs'
import { site } from './pack.mjs'

const serverFile = join(site, 'server/mesh.ts')
const dataDir = mkdtempSync(join(tmpdir(), 'mesh-link-next-'))
/** @type {Awaited<ReturnType<typeof startSandbox>>} */
let sandbox
/** @type {(() => Promise<unknown>)[]} */
const stops = []

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, linkPort: 0 })
})
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()))
})
afterAll(async () => {
  await sandbox.close()
  rmSync(dataDir, { recursive: true, force: true })
})

// The tests are one story: what `next dev` has saved is still there in `next start`.

it('next dev: edits of the server file keep the accounts, and do not open the database again', async () => {
  const { call } = await serve('dev', secrets())
  const { linkSessionId } = await call('/link-token', { intent: 'connect' })
  const saved = await call('/connections', { linkSessionId, payload: PAYLOAD })
  expect(saved.connections).toHaveLength(1)
  const lock = readFileSync(join(dataDir, 'mesh-link.lock'), 'utf8')

  for (const edit of [1, 2]) {
    writeFileSync(serverFile, readFileSync(serverFile, 'utf8').replace(/edit=\d/, `edit=${edit}`))
    await expect
      .poll(async () => (await call('/connections')).cookie, { timeout: 60_000, interval: 200 })
      .toBe(`edit=${edit}`)
    const before = performance.now()
    expect((await call('/connections')).connections).toEqual(saved.connections)
    expect(performance.now() - before).toBeLessThan(2_000)
  }
  // The lock has an id for each opening.
  expect(readFileSync(join(dataDir, 'mesh-link.lock'), 'utf8')).toBe(lock)
})

it('next build passes without secrets, and next start has the accounts', async () => {
  const build = next(['build'], {})
  expect({ code: await build.ended, output: build.output() }).toMatchObject({ code: 0 })

  const { call } = await serve('start', secrets())
  expect((await call('/connections')).connections).toHaveLength(1)
})

/** Fake, and not guessable: production refuses secrets that repeat themselves. */
const secrets = () => ({
  DATA_DIR: dataDir,
  MESH_API_URL: sandbox.apiUrl,
  MESH_CLIENT_ID: sandbox.clientId,
  MESH_CLIENT_SECRET: sandbox.clientSecret,
  MESH_LINK_ENCRYPTION_SECRET: 'an obviously fake encryption secret of 40 bytes',
})

const PAYLOAD = {
  accessToken: {
    brokerType: 'coinbase',
    brokerName: 'Coinbase',
    brokerBrandInfo: {},
    accountTokens: [
      {
        account: { accountId: 'account-1', accountName: 'Account 1' },
        accessToken: 'FAKE-SECRET-access-of-next',
        tokenId: 'FAKE-SECRET-tokenId-of-next',
      },
    ],
  },
}

/**
 * Starts the app, and resolves when the backend answers.
 *
 * @param {'dev' | 'start'} command
 * @param {Record<string, string>} env
 */
async function serve(command, env) {
  const port = await freePort()
  const server = next([command, '--port', String(port), '--hostname', '127.0.0.1'], env)
  stops.push(server.stop)
  const url = `http://127.0.0.1:${port}/api/mesh`
  await expect
    .poll(
      async () =>
        server.hasEnded()
          ? server.output()
          : (await fetch(`${url}/readyz`).catch(() => ({ status: 0 }))).status,
      { timeout: 90_000, interval: 200 },
    )
    .toBe(200)
  return {
    /**
     * @param {string} path
     * @param {object} [body]
     */
    async call(path, body) {
      const response = await fetch(url + path, {
        method: body ? 'POST' : 'GET',
        headers: { 'Content-Type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      })
      const answer = await response.json()
      if (!response.ok) throw new Error(`${path} answered ${JSON.stringify(answer)}\n${server.output()}`)
      return { ...answer, cookie: response.headers.get('Set-Cookie') }
    },
  }
}

/**
 * Runs Next.js in the app, with nothing of our own environment that it could read settings from.
 *
 * @param {string[]} args
 * @param {Record<string, string>} env
 */
function next(args, env) {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'node_modules/next/dist/bin/next'), ...args],
    {
      cwd: site,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, NEXT_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let output = ''
  let isRunning = true
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  }
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve) => child.once('close', resolve))
  child.once('exit', () => {
    isRunning = false
  })
  return {
    ended,
    output: () => output,
    hasEnded: () => !isRunning,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}
