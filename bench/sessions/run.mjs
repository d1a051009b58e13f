// Counts what 100 sessions leave on the page, with the real Web SDK, Link on another site, React's development build and
// StrictMode. Then again with Solana wallets, whose subscriptions only the SDK could end.
import { bundlePage } from '../lib/bundle-page.mjs'
import { createCheckList } from '../lib/create-check-list.mjs'
import { runSeries } from './run-series.mjs'

/** After how many sessions to count; by the first stop, the caches of the browser are warm. */
const STOPS = [20, 40, 100]
const STOPS_WITH_WALLETS = [20, 40]
/** Many, so that the cost of one is more than noise. */
const WALLETS = 10
const HEAP_BYTES = 1_000_000

const start = performance.now()
const { check, finish } = createCheckList()
const app = await bundlePage(new URL('./app.tsx', import.meta.url), { isDevelopment: true })

const plain = await series('without a wallet', STOPS)
const walleted = await series(`with ${WALLETS} Solana wallets`, STOPS_WITH_WALLETS, WALLETS)
console.log(
  `For each Solana wallet, a session leaves ${(walleted.subscriptions / WALLETS).toFixed(2)} subscriptions and ${((walleted.bytes - plain.bytes) / WALLETS).toFixed(0)} bytes.`,
)
console.log(`in ${((performance.now() - start) / 1000).toFixed(0)} s`)
finish()

/**
 * @param {string} name
 * @param {number[]} stops
 * @returns what one session adds between the first two stops
 */
async function series(name, stops, wallets = 0) {
  const { before, traces, noise } = await runSeries(app, { stops, wallets })
  const [warm, second] = traces
  const last = traces.at(-1)
  const [from = 0, to = 0] = stops
  const all = stops.at(-1)
  if (!warm || !second || !last) throw new Error('The series ended early.')
  const growth = last.heapBytes - warm.heapBytes

  check(`${name}, after ${all} sessions the page is as before: ${last.page}`, last.page === before.page)
  for (const key of /** @type {const} */ (['listeners', 'nodes', 'documents'])) {
    check(
      `${name}, ${key}: ${warm[key]} after ${from} sessions, ${last[key]} after ${all}`,
      last[key] <= warm[key],
    )
  }
  check(
    `${name}, heap: ${kB(growth)} more from ${from} to ${all}, bar ${kB(HEAP_BYTES)}`,
    growth <= HEAP_BYTES,
  )
  check(`${name}, nothing on the console${noise.map((text) => `\n    ${text}`).join('')}`, noise.length === 0)
  return {
    bytes: (second.heapBytes - warm.heapBytes) / (to - from),
    subscriptions: (second.subscriptions - warm.subscriptions) / (to - from),
  }
}

/** @param {number} bytes */
function kB(bytes) {
  return `${(bytes / 1000).toFixed(0)} kB`
}
