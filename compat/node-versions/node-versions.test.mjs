import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'

const here = import.meta.dirname

/** What `require()` of ES modules gives: Node 22 has it from 22.12 on, and Node 20 from 20.19 on. */
const VERSIONS = [
  { node: 'node-20.19', required: 'function' },
  { node: 'node-22.11', required: 'ERR_REQUIRE_ESM' },
  { node: 'node-22.23', required: 'function' },
  { node: 'node-24.22', required: 'function' },
]

describe.each(VERSIONS)('$node', ({ node, required }) => {
  it('is this version', async () => {
    expect(await run(node, ['--version'])).toMatch(`v${node.slice('node-'.length)}.`)
  })

  it('imports each entry of each package', async () => {
    const names = JSON.parse(await run(node, ['app/import-all.mjs']))
    expect(Object.keys(names)).toHaveLength(11)
    // This one has types only.
    const empty = Object.keys(names).filter((entry) => names[entry] === 0)
    expect(empty).toEqual(['react-mesh-link/contract'])
  })

  it('renders a page on a server, the same from import and from require', async () => {
    const [required, imported] = JSON.parse(await run(node, ['app/render.cjs']))
    expect(imported).toContain('>Connect an account</button>')
    expect(imported).toContain('Loading accounts')
    expect(required).toBe(imported)
  })

  it('gets a link token for a backend on PGlite, from a sandbox that its command started', async () => {
    const sandbox = await startSandbox(node)
    try {
      const origin = await run(node, ['app/link-token.mjs'], {
        MESH_API_URL: sandbox.apiUrl,
        MESH_CLIENT_ID: sandbox.clientId,
        MESH_CLIENT_SECRET: sandbox.clientSecret,
        MESH_LINK_ENCRYPTION_SECRET: 'an obviously fake encryption secret of 40 bytes',
      })
      expect(origin).toBe(sandbox.linkUrl)
    } finally {
      await sandbox.stop()
    }
  })

  it(`require() of the server, which is ES modules only, gives ${required}`, async () => {
    expect(await run(node, ['app/require-server.cjs'])).toBe(required)
  })
})

/**
 * Runs a program of this folder to its end. It must write nothing to stderr.
 *
 * @param {string} node the package of this version
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<string>} what it printed
 */
async function run(node, args, env = {}) {
  const child = start(node, args, env)
  let [output, complaints] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (complaints += text))
  const [code] = await once(child, 'close')
  expect({ code, complaints }, args.join(' ')).toEqual({ code: 0, complaints: '' })
  return output
}

/**
 * Starts the sandbox's command, and resolves when it is ready.
 *
 * @param {string} node
 * @returns {Promise<{ apiUrl: string, linkUrl: string, clientId: string, clientSecret: string, stop: () => Promise<unknown> }>}
 */
async function startSandbox(node) {
  const child = start(node, [
    'node_modules/mesh-link-sandbox/dist/cli.js',
    '--json',
    '--port=0',
    '--link-port=0',
  ])
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (text) => (complaints += text))
  const ended = once(child, 'exit')
  const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), ended])
  if (typeof line !== 'string') throw new Error(`The sandbox ended before it was ready: ${complaints}`)
  return {
    ...JSON.parse(line),
    stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}

/**
 * @param {string} node
 * @param {string[]} args
 * @param {Record<string, string>} [env] all that the program gets, beside the PATH
 */
function start(node, args, env = {}) {
  return spawn(join(here, 'node_modules', node, 'bin/node'), args, {
    cwd: here,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
