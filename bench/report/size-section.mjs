import { barChart } from '../lib/plot.mjs'
import { bytes, table, times } from './words.mjs'

/** @import { Section } from './sections.mjs' */

/**
 * @typedef {object} Sizes
 * @property {{ package: string, version: string, uses: string, bytes: number }[]} peers
 * @property {{ what: string, bytes: number }[]} entries
 * @property {{ module: string, bytes: number }[]} modules
 * @property {{ ours: number, sdk: number }} late
 * @property {number} withQuery the hook and the button, with React Query in the build
 */

/** @type {Section<Sizes>} */
export const sizeSection = {
  name: 'size',
  title: 'What an app loads first',
  command: 'npm run build && npm run bench:size -- --save',
  write({ peers, entries, modules, late, withQuery }) {
    const [hook, button] = entries.map((entry) => entry.bytes)
    if (hook === undefined || button === undefined) throw new Error('The results have no entries.')
    const ours = [
      {
        package: 'react-mesh-link',
        uses: 'createMeshLink, httpBackend, MeshLinkProvider, useMeshLink',
        bytes: hook,
      },
      { package: 'react-mesh-link', uses: 'the same and MeshLinkButton', bytes: button },
    ]
    const all = [...peers, ...ours].sort((a, b) => a.bytes - b.bytes)
    const smaller = peers.filter((peer) => peer.bytes < hook)
    return {
      text: `One bundler with one setting for all: esbuild with splitting, minified, \`target\` es2022, each file with \`gzip -9\`. The entry and its static chunks count, which a page waits for. React, React DOM, React Query and each vendor's own SDK are left out (Quiltt's: with Apollo Client).

![First loads in bytes](benchmarks/size.svg)

${table(
  ['package', 'an app imports', 'bytes', 'of our hook'],
  all.map((one) => [
    `\`${one.package}\`${'version' in one ? ` ${one.version}` : ''}`,
    one.uses
      .split(', ')
      .map((name) => (name.includes(' ') ? name : `\`${name}\``))
      .join(', '),
    bytes(one.bytes),
    times(one.bytes / hook),
  ]),
)}

${
  smaller.length === 0
    ? '**Where we are behind:** nowhere here.'
    : `**Where we are behind:** ${smaller.map((peer) => `\`${peer.package}\` is smaller (${times(peer.bytes / hook)})`).join(', ')}. These open the vendor's script with options that the app passes. Ours also gets the link token from the backend, keeps one state of the session for all components, and keeps a component from rendering for what it does not read; the rest of it is loaded later.`
}

What each public entry costs an app. Each row but the first three has the client, \`httpBackend\` and the provider with it, and not the hook; a row of \`/core\`, \`/networks\` and \`/contract\` has only what it names. \`npm test\` has a bar for each.

${table(
  ['an app imports', 'bytes', 'of the hook'],
  entries.map((entry) => [entry.what, bytes(entry.bytes), times(entry.bytes / hook)]),
)}

By module, of the hook and the button, in minified bytes before gzip:

${table(
  ['module', 'bytes', 'share'],
  modules.map(({ module, bytes: size }) => [
    `\`${module}\``,
    bytes(size),
    `${((100 * size) / modules.reduce((sum, one) => sum + one.bytes, 0)).toFixed(0)} %`,
  ]),
)}

When the page is idle it loads ${bytes(late.ours)} bytes of ours and ${bytes(late.sdk)} bytes of the Web SDK: ${times(late.ours / late.sdk)} of it.

An app that uses React Query nowhere else and only opens Link loads React Query when idle, not first: with React Query in the build, hook and button are ${bytes(withQuery)} bytes.`,
      charts: {
        'size.svg': [
          barChart({
            title: 'First load, bytes (gzip)',
            series: ['bytes'],
            groups: all.map((one) => ({
              name:
                one.package === 'react-mesh-link'
                  ? one.bytes === hook
                    ? 'ours, hook'
                    : 'ours, with button'
                  : one.package,
              values: [one.bytes],
            })),
            format: bytes,
          }),
        ],
      },
    }
  },
}
