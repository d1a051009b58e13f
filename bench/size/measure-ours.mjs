import { existsSync } from 'node:fs'
import { root } from '../../scripts/run-command.mjs'
import { measureBundle, OUTSIDE } from './measure-bundle.mjs'

/** @import { Bundle } from './split-first-load.mjs' */

const APP = 'createMeshLink, httpBackend, MeshLinkProvider'

/**
 * @typedef {object} Entry
 * @property {string} what
 * @property {number} bar the most bytes of its first load, gzip
 * @property {string} code an app's module
 * @property {boolean} [isServer] for server components
 * @property {'css'} [loader] when it is a style sheet
 */

/** What an app may use of `react-mesh-link`, as published: each public entry, and each export in one row at least. @type {Entry[]} */
export const ENTRIES = [
  { what: 'the hook', bar: 2_800, code: ours(`${APP}, useMeshLink`) },
  { what: 'the hook and `MeshLinkButton`', bar: 3_680, code: ours(`${APP}, useMeshLink, MeshLinkButton`) },
  {
    what: 'the hook, with `tokenBackend`',
    bar: 3_550,
    code: ours('createMeshLink, tokenBackend, MeshLinkProvider, useMeshLink'),
  },
  only('MeshLinkFrame', 5_100),
  only('MeshConnectionList', 7_600),
  only('MeshAccountPicker', 7_250),
  only('MeshTransferList', 8_850),
  only('MeshTransferItem', 5_450),
  only('MeshTransferStatus', 3_250),
  only('MeshConnectionStatus', 3_000),
  only('MeshInstitutionIcon', 2_950),
  only('MeshAmount', 3_100),
  only('MeshAddress', 3_200),
  only('MeshSaveNotice', 3_400),
  only('MeshLinkResult', 3_500),
  only('MeshMessagesProvider', 2_350),
  only('useMeshConnections', 4_150),
  only('useMeshDisconnect', 4_100),
  only('useMeshHoldings', 4_200),
  only('useMeshIntegrations', 4_150),
  only('useMeshTransfers', 4_700),
  only('useMeshTransfer', 4_800),
  only('useMeshSaves', 2_400),
  only('useMeshLinkSession', 2_400),
  only('useMeshLinkEvent', 2_350),
  { what: 'everything', bar: 15_900, code: `export * from 'react-mesh-link'` },
  {
    what: 'everything, imported by a server component',
    bar: 16_100,
    code: `export * from 'react-mesh-link'`,
    isServer: true,
  },
  {
    what: '`/core`: `createMeshLink` and `tokenBackend`',
    bar: 2_700,
    code: `export { createMeshLink, tokenBackend } from 'react-mesh-link/core'`,
  },
  { what: '`/core`: everything', bar: 4_850, code: `export * from 'react-mesh-link/core'` },
  { what: '`/networks`', bar: 500, code: `export * from 'react-mesh-link/networks'` },
  { what: '`/contract`: types only', bar: 20, code: `export * from 'react-mesh-link/contract'` },
  { what: '`styles.css`', bar: 3_900, code: `@import 'react-mesh-link/styles.css'`, loader: 'css' },
  { what: '`tokens.css`', bar: 950, code: `@import 'react-mesh-link/tokens.css'`, loader: 'css' },
]

/** A page loads one of twelve, or none: together they would weigh as much as all the rest. */
const LANGUAGES = `${root}/packages/react-link/dist/messages/languages/*`

/** Our own part of what is loaded when the page is idle, or at the click. */
export const LATE_BAR = 22_800

/** @param {string} names @returns {string} */
function ours(names) {
  return `export { ${names} } from 'react-mesh-link'`
}

/** @param {string} name @param {number} bar @returns {Entry} for an app that uses it, and not the hook */
function only(name, bar) {
  return { what: `\`${name}\``, bar, code: ours(`${APP}, ${name}`) }
}

/**
 * Measures an app from the built packages.
 *
 * @param {Pick<Entry, 'code' | 'isServer' | 'loader'>} entry
 * @param {string[]} [outside] packages to leave out
 * @returns {Promise<Bundle>}
 * @throws {Error} when the package was not built
 */
export function measureOurs({ code, isServer = false, loader }, outside = OUTSIDE) {
  if (!existsSync(`${root}/packages/react-link/dist/index.js`))
    throw new Error(
      'packages/react-link has no dist, so there is nothing to measure. Run "pnpm build" first.',
    )
  return measureBundle(code, {
    folder: root,
    outside: [...outside, LANGUAGES],
    isServer,
    ...(loader && { loader }),
  })
}
