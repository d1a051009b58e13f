// What an app loads first of ours and of other vendors' React libraries, with one bundler and one setting for all, and what of
// ours weighs how much. `npm run bench:size`; with `--save`, the figures go to `bench/results`. Gets the others from npm.
import { parseArgs } from 'node:util'
import { saveResult, versionsOf } from '../lib/results.mjs'
import { OUTSIDE } from './measure-bundle.mjs'
import { ENTRIES, measureOurs } from './measure-ours.mjs'
import { measurePeers } from './peers.mjs'

const { values } = parseArgs({ options: { save: { type: 'boolean', default: false } } })
const [hook, button] = ENTRIES
if (!hook || !button) throw new Error('The first two entries are gone.')

const entries = []
for (const entry of ENTRIES) entries.push({ what: entry.what, bytes: (await measureOurs(entry)).first.bytes })
const withButton = await measureOurs(button)
const withSdk = await measureOurs(
  button,
  OUTSIDE.filter((name) => name !== '@meshconnect/*'),
)
const withQuery = await measureOurs(
  button,
  OUTSIDE.filter((name) => name !== '@tanstack/*'),
)

const figures = {
  peers: await measurePeers(),
  entries,
  modules: Object.entries(withButton.first.modules)
    .map(([path, bytes]) => ({ module: path.replace(/.*(\/dist\/|\/node_modules\/)/, ''), bytes }))
    .filter(({ bytes }) => bytes > 0)
    .sort((a, b) => b.bytes - a.bytes),
  late: { ours: withButton.late.bytes, sdk: withSdk.late.bytes - withButton.late.bytes },
  /** When the app uses React Query nowhere else: the button alone should not load it first. */
  withQuery: withQuery.first.bytes,
}

const line = (/** @type {string} */ what, /** @type {number} */ bytes) =>
  console.log(`${what.padEnd(46)}${bytes.toLocaleString('en').padStart(8)} B`)
for (const { package: name, version, bytes } of figures.peers) line(`${name} ${version}`, bytes)
for (const { what, bytes } of entries) line(`ours: ${what}`, bytes)
console.log('By module, minified and before gzip, of the hook and the button:')
for (const { module, bytes } of figures.modules) line(`  ${module}`, bytes)
line('When idle: ours', figures.late.ours)
line('When idle: the Web SDK', figures.late.sdk)
line('With React Query in the build', figures.withQuery)
if (values.save)
  saveResult('size', figures, versionsOf(['esbuild', '@meshconnect/web-link-sdk', '@tanstack/react-query']))
