import { execFileSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureBundle, OUTSIDE } from './measure-bundle.mjs'

/**
 * @typedef {object} Peer
 * @property {string} package
 * @property {string} version
 * @property {string} uses what an app imports of it to open the vendor's page
 * @property {string[]} [sdk] the vendor's own SDK, which is left out as ours is
 */

/** React libraries of vendors whose page an app opens too. @type {Peer[]} */
const PEERS = [
  { package: '@tryfinch/react-connect', version: '5.0.0', uses: 'useFinchConnect' },
  { package: '@mergeapi/react-merge-link', version: '2.4.2', uses: 'useMergeLink' },
  { package: 'react-plaid-link', version: '5.0.0', uses: 'usePlaidLink' },
  {
    package: '@stripe/react-stripe-js',
    version: '7.0.1',
    uses: 'Elements, PaymentElement, useStripe, useElements',
    sdk: ['@stripe/stripe-js'],
  },
  {
    package: '@quiltt/react',
    version: '6.1.0',
    uses: 'QuilttProvider, useQuilttConnector',
    // With Apollo Client, which is to it as React Query is to us.
    sdk: ['@quiltt/core', '@quiltt/core/*', '@apollo/*'],
  },
]

/**
 * Installs the peers with npm in a folder of their own, and measures the first load of an app with each.
 *
 * @returns {Promise<{ package: string, version: string, uses: string, bytes: number }[]>}
 */
export async function measurePeers() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mesh-link-peers-')))
  try {
    const wanted = PEERS.map((peer) => `${peer.package}@${peer.version}`)
    const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps', '--loglevel=error']
    execFileSync('npm', ['install', `--prefix=${folder}`, ...options, ...wanted], {
      cwd: folder,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
    return await Promise.all(
      PEERS.map(async ({ sdk = [], ...peer }) => {
        const code = `export { ${peer.uses} } from '${peer.package}'`
        const { first } = await measureBundle(code, { folder, outside: [...OUTSIDE, ...sdk] })
        return { ...peer, bytes: first.bytes }
      }),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
