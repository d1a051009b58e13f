import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const app = fileURLToPath(new URL('./app', import.meta.url))

describe('in plain Node', () => {
  it('imports, renders for two users with nothing shared between them, and opens nothing', async () => {
    const { output } = await runNode(['bare-node.mjs'])
    const { pages, hasOwnState, opened } = JSON.parse(output)

    expect(pages[0]).toContain('>Connect an account</button>')
    expect(pages[0]).toContain('Loading accounts')
    expect(pages[1]).toBe(pages[0])
    expect(pages.join()).not.toMatch(/ada|bob/)
    expect(hasOwnState).toBe(false)
    expect(opened).toEqual({ status: 'failed', code: 'environment_unsupported' })
  })
})

describe('in a browser that gets such a page', () => {
  it('takes it over as it is, without an error, and goes on to load', async () => {
    const { output } = await runNode(['bare-node.mjs'])

    const hydrated = await runNode(['hydrate.mjs'], JSON.parse(output).pages[0])

    expect(JSON.parse(hydrated.output)).toMatchObject({ errors: [], isSameButton: true })
    expect(hydrated.output).toContain('No accounts')
  })
})

describe('in a server component', () => {
  it('makes a client; components and hooks are references to what runs in the browser', async () => {
    const { output } = await runNode([...REACT_SERVER, 'server-component.mjs', 'exports'])
    const { references, others } = JSON.parse(output)

    expect(references).toEqual([
      'MeshConnectionList',
      'MeshLinkButton',
      'MeshLinkFrame',
      'MeshLinkProvider',
      'useMeshConnections',
      'useMeshDisconnect',
      'useMeshHoldings',
      'useMeshLink',
      'useMeshLinkEvent',
      'useMeshLinkSession',
      'useMeshSaves',
      'useMeshTransfers',
    ])
    expect(others).toEqual(expect.arrayContaining(['MeshLinkError', 'createMeshLink', 'httpBackend']))
    expect(others.filter((/** @type {string} */ name) => /^use|^Mesh.*(?<!Error)$/.test(name))).toEqual([])
  })

  it('renders below them, and the page that comes of it is what a server without them renders', async () => {
    const { output: payload } = await runNode([...REACT_SERVER, 'server-component.mjs'])
    const { output: page } = await runNode(['page-of-payload.mjs'], payload)

    expect(page).toContain('<h1>Link is idle</h1>')
    expect(page).toContain('>Connect an account</button>')
    expect(page).toContain('mesh-link-embed')
    expect(page).toContain('Loading accounts')
  })
})

const REACT_SERVER = ['--conditions=react-server', '--import', './react-server.mjs']

/**
 * Runs a program of the app in a process of its own, which has to end well and say nothing on the side.
 *
 * @param {string[]} args
 * @param {string} [input]
 */
async function runNode(args, input = '') {
  const child = spawn(process.execPath, args, { cwd: app, stdio: 'pipe' })
  let [output, complaints] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (complaints += text))
  child.stdin.end(input)
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  expect({ code, complaints }, join(app, args.at(-1) ?? '')).toEqual({ code: 0, complaints: '' })
  return { output }
}
