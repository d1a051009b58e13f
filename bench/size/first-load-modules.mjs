// Bundles small apps from the published build, and checks what their pages load first and how much they load later.
// The limits are in bench/README.md; size-limit checks the size of the first load itself.
import { bundleApp } from './bundle-app.mjs'
import { firstLoadFaults, sourceModules, splitFirstLoad } from './first-load.mjs'

/** @import { Chunk } from './bundle-app.mjs' */

const BUTTON_BYTES = 1_000
const ON_DEMAND_BYTES = 14_300
/** With the store, which is the only package of others in it. */
const WITHOUT_REACT_BYTES = 3_300
const OTHERS = [/^react(-dom)?(\/|$)/, /^@tanstack\/react-query(\/|$)/, /^@meshconnect\//]

const app = splitFirstLoad(await bundleApp('first-load-with-button.js'))
const faults = firstLoadFaults({ first: modulesOf(app.first), onDemand: modulesOf(app.onDemand) })

// Without the packages of others, only our own part is loaded on demand.
const ours = splitFirstLoad(await bundleApp('first-load.js', { external: OTHERS }))
const oursWithTokens = splitFirstLoad(await bundleApp('first-load-with-tokens.js', { external: OTHERS }))
const withoutReact = splitFirstLoad(await bundleApp('first-load-without-react.js'))
const oursWithButton = splitFirstLoad(await bundleApp('first-load-with-button.js', { external: OTHERS }))
const figures = [
  {
    what: 'the button, above the hook',
    bytes: size(oursWithButton.first) - size(ours.first),
    bar: BUTTON_BYTES,
  },
  {
    what: 'first load with tokenBackend in place of httpBackend',
    bytes: size(oursWithTokens.first),
    bar: size(ours.first),
  },
  {
    what: 'first load without React',
    bytes: size(withoutReact.first),
    bar: WITHOUT_REACT_BYTES,
  },
  {
    what: 'our part of what is loaded on demand',
    bytes: size(oursWithButton.onDemand),
    bar: ON_DEMAND_BYTES,
  },
]

for (const { what, bytes, bar } of figures) {
  console.log(`${what}: ${kB(bytes)} gzip, bar ${kB(bar)}`)
  if (bytes > bar) faults.push(`${what} is ${kB(bytes)} gzip, more than ${kB(bar)}.`)
}
// What README and docs/performance.md state: as Vite splits it, with the list, and with React Query.
const withList = (/** @type {RegExp[]} */ external) => bundleApp('first-load-with-list.js', { external })
/** @type {[what: string, load: typeof ours][]} */
const stated = [
  ['the hook', ours],
  ['the button', oursWithButton],
  ['button and list', splitFirstLoad(await withList(OTHERS))],
  [
    'button and list, with React Query',
    splitFirstLoad(await withList([/^react(-dom)?(\/|$)/, /^@meshconnect\//])),
  ],
]
for (const [what, load] of stated)
  console.log(`first load as Vite splits it, ${what}: ${kB(size(load.first))} gzip`)
console.log(
  `first load of the bundled app: ${modulesOf(app.first).length} modules, the Web SDK's among them: ${sdkModules()}`,
)
const react = modulesOf(withoutReact.first).filter((module) => /\/(react|@tanstack)\//.test(module))
if (react.length > 0) faults.push(`The first load without React has ${react.join(', ')}.`)
for (const fault of faults) console.error(`✗ ${fault}`)
process.exitCode = faults.length === 0 ? 0 : 1

/** @param {Chunk[]} chunks */
function modulesOf(chunks) {
  return sourceModules(chunks.flatMap((chunk) => chunk.modules))
}

/** @param {Chunk[]} chunks */
function size(chunks) {
  return chunks.reduce((total, chunk) => total + chunk.gzipBytes, 0)
}

function sdkModules() {
  return modulesOf(app.first).filter((module) => module.includes('/@meshconnect/')).length
}

/** @param {number} bytes */
function kB(bytes) {
  return `${(bytes / 1000).toFixed(2)} kB`
}
