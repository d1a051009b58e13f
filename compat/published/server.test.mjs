import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const app = fileURLToPath(new URL('./app', import.meta.url))

describe('in plain Node', () => {
  it('imports, renders for two users without shared state, and does not open Link', async () => {
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

describe('as ES modules and as CommonJS in one process', () => {
  it('has one React context, and one kind of error', async () => {
    const { output } = await runNode(['two-formats.mjs'])

    expect(JSON.parse(output)).toEqual({
      isTwice: true,
      exports: true,
      page: '<p>idle</p>',
      knowsError: true,
      knowsOtherErrors: false,
    })
  })
})

describe('in a browser that gets this page', () => {
  it('hydrates the page without a change or an error, and then loads the data', async () => {
    const { output } = await runNode(['bare-node.mjs'])

    const hydrated = await runNode(['hydrate.mjs'], JSON.parse(output).pages[0])

    expect(JSON.parse(hydrated.output)).toMatchObject({ errors: [], isSameButton: true })
    expect(hydrated.output).toContain('No accounts')
  })
})

describe('in a server component', () => {
  it('makes a client, and has references to client code in place of components and hooks', async () => {
    const { output } = await runNode([...REACT_SERVER, 'server-component.mjs', 'exports'])
    const { references, others } = JSON.parse(output)

    expect(references).toEqual([
      'MeshAccountPicker',
      'MeshAddress',
      'MeshAmount',
      'MeshConnectionList',
      'MeshConnectionStatus',
      'MeshInstitutionIcon',
      'MeshLinkButton',
      'MeshLinkFrame',
      'MeshLinkProvider',
      'MeshLinkResult',
      'MeshMessagesProvider',
      'MeshSaveNotice',
      'MeshTransferItem',
      'MeshTransferList',
      'MeshTransferStatus',
      'useMeshConnections',
      'useMeshDisconnect',
      'useMeshHoldings',
      'useMeshIntegrations',
      'useMeshLink',
      'useMeshLinkEvent',
      'useMeshLinkSession',
      'useMeshSaves',
      'useMeshTransfer',
      'useMeshTransfers',
    ])
    expect(others).toEqual(expect.arrayContaining(['MeshLinkError', 'createMeshLink', 'httpBackend']))
    expect(others.filter((/** @type {string} */ name) => /^use|^Mesh.*(?<!Error)$/.test(name))).toEqual([])
  })

  it('renders our components, and the page has the same content as without server components', async () => {
    const { output: payload } = await runNode([...REACT_SERVER, 'server-component.mjs'])
    const { output: page } = await runNode(['page-of-payload.mjs'], payload)

    expect(page).toContain('<h1>Link is idle</h1>')
    expect(page).toContain('>Connect an account</button>')
    expect(page).toContain('mesh-link-embed')
    expect(page).toContain('Loading accounts')
  })
})

describe('in a server component that passes the client on', () => {
  it('gets one sentence that says what to do', async () => {
    const { output } = await runNode([...REACT_SERVER, 'server-component.mjs', 'passed-on'])

    expect(JSON.parse(output)).toEqual([
      expect.stringMatching(/^A Mesh Link client was passed .*'use client'/),
    ])
  })
})

describe('where React can not be resolved', () => {
  it('react-mesh-link/core has client, backends and queries, and react-mesh-link has nothing', async () => {
    const { output } = await runNode(['--import', './no-react.mjs', 'without-react.mjs'])

    expect(JSON.parse(output)).toEqual({
      queryKey: ['mesh-link', 'default', 'ada', 'connections'],
      connections: [],
      opened: 'environment_unsupported',
      payLink: { paymentLink: 'https://pay.example/fake' },
      react: expect.stringMatching(/^There is no (react|@tanstack)/),
      base: 'aa883b03-120d-477c-a588-37c2afd3ca71',
    })
  })
})

const REACT_SERVER = ['--conditions=react-server', '--import', './react-server.mjs']

/**
 * Runs a program of the app in its own process. It must end with exit code 0 and write nothing to stderr.
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
