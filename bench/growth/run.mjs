// What more of everything costs, in Chromium on a production build: buttons, rows of the list, events of a session, sessions.
// `npm run bench:growth`; `--runs 15`, `--sessions 1000`; with `--save`, the figures go to `bench/results`.
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { chromiumLaunchOptions } from '../../scripts/chromium-launch-options.mjs'
import { bundlePage } from '../lib/bundle-page.mjs'
import { createCheckList } from '../lib/create-check-list.mjs'
import { median } from '../lib/median.mjs'
import { saveResult, versionsOf } from '../lib/results.mjs'
import { startSites } from '../lib/start-sites.mjs'
import { runSeries } from '../sessions/run-series.mjs'

const BUTTONS = [1, 100, 1_000]
const ROWS = [10, 1_000]
const EVENTS = [200, 2_000]
/** So many buttons or rows are mounted for one figure: one alone takes less time than the browser's clock tells apart. */
const MOUNTED = 2_000
/** After so many sessions, the browser's caches are warm. */
const WARM = 100

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '15' },
    sessions: { type: 'string', default: '1000' },
    save: { type: 'boolean', default: false },
  },
})
const [runs, sessions] = [Number(values.runs), Number(values.sessions)]
if (!(runs >= 1 && sessions > WARM)) throw new Error(`--runs is 1 or more, --sessions more than ${WARM}.`)
const { check, finish } = createCheckList()
const app = new URL('./app.tsx', import.meta.url)
const plain = await startSites(await bundlePage(app))
const profiled = await startSites(await bundlePage(app, { isProfiled: true }))
const browser = await chromium.launch(chromiumLaunchOptions())
const versions = { Chromium: browser.version(), ...versionsOf(['react', '@meshconnect/web-link-sdk']) }
const page = await openPage(plain.url)

const counting = await openPage(profiled.url)
const buttons = []
for (const count of BUTTONS) {
  const times = await compareMounts('buttons', count)
  profiled.calls.length = 0
  const rendered = await counting.evaluate((buttons) => window.countRenders(buttons), count)
  buttons.push({ count, ...times, rendered, requests: profiled.calls.length })
  console.log(
    `${count} buttons: mount ${times.toBare.toFixed(2)} of bare ones; in a session ${rendered} render again; ${profiled.calls.join(', ')}`,
  )
}
const [one] = buttons
for (const { count, rendered, requests } of buttons)
  check(
    `${count} buttons: only the owner renders in a session, and no request is for a button`,
    rendered === 1 && requests === one?.requests,
  )

const lists = []
for (const count of ROWS) {
  const times = await compareMounts('list', count)
  lists.push({ count, ...times })
  console.log(`${count} rows: mount ${times.toBare.toFixed(2)} of a bare list`)
}

/** @type {number[][]} */
const perEvent = EVENTS.map(() => [])
const renders = []
for (let run = 0; run < runs; run++) {
  for (const [index, count] of EVENTS.entries()) {
    const { renders: ofReader, ms } = await page.evaluate((events) => window.timeEvents(events), count)
    renders.push(ofReader)
    perEvent[index]?.push(ms)
  }
}
const [few = [], many = []] = perEvent
const event = median(many.map((ms, run) => ms / (few[run] ?? Number.NaN)))
console.log(`an event of ${EVENTS[1]} costs ${event.toFixed(2)} of one of ${EVENTS[0]}`)
const mostRenders = Math.max(...renders)
check(
  `a component that reads only isOpen renders twice after its mount: ${mostRenders - 1}`,
  mostRenders === 3,
)
await browser.close()
await Promise.all([plain.close(), profiled.close()])

const sessionsApp = await bundlePage(new URL('../sessions/app.tsx', import.meta.url))
const { before, traces } = await runSeries(sessionsApp, { stops: [WARM, sessions], wallets: 0 })
const [warm, last] = traces
if (!warm || !last) throw new Error('The series ended early.')
const left = {
  sessions,
  heap: last.heapBytes / warm.heapBytes,
  isPageAsBefore: last.page === before.page,
  ...{ listeners: last.listeners / warm.listeners, nodes: last.nodes / warm.nodes },
}
console.log(
  `after ${sessions} sessions the heap is ${left.heap.toFixed(2)} of that after ${WARM}, the listeners ${left.listeners.toFixed(2)}, the nodes ${left.nodes.toFixed(2)}`,
)
check(`after ${sessions} sessions the page is as before: ${last.page}`, left.isPageAsBefore)
check(
  `after ${sessions} sessions there are no more listeners and nodes than after ${WARM}`,
  left.listeners <= 1 && left.nodes <= 1,
)
if (values.save)
  saveResult(
    'growth',
    { buttons, lists, events: { counts: EVENTS, each: event, renders: mostRenders - 1 }, left },
    versions,
  )
finish()

/** @param {string} url */
async function openPage(url) {
  const page = await browser.newPage()
  page.on('pageerror', (error) => check(`nothing is thrown on the page: ${error}`, false))
  await page.goto(url)
  return page
}

/**
 * Mounts ours and bare ones in turns.
 *
 * @param {'buttons' | 'list'} what
 * @param {number} count
 * @returns medians: how much ours takes of the bare ones' time, and the milliseconds of one of ours
 */
async function compareMounts(what, count) {
  const ratios = []
  const each = []
  for (let run = 0; run <= runs; run++) {
    const { ours, bare } = await page.evaluate(
      ([what, count, times]) => ({
        ours: window.timeMount(what, 'ours', count, times),
        bare: window.timeMount(what, 'bare', count, times),
      }),
      /** @type {const} */ ([what, count, Math.ceil(MOUNTED / count)]),
    )
    // The first round warms up.
    if (run === 0) continue
    ratios.push(ours / bare)
    each.push(ours / count)
  }
  return { toBare: median(ratios), each: median(each) }
}
