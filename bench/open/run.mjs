// Times the way from a page to Link: ours, that of Mesh's example, and a bare frame. Each run has a fresh browser context, the
// contestants take turns, and every figure is a median of ratios pair by pair. `--runs 15`; `--only slow`.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { chromiumLaunchOptions } from '../../scripts/chromium-launch-options.mjs'
import { bundlePage } from '../lib/bundle-page.mjs'
import { createCheckList } from '../lib/create-check-list.mjs'
import { median } from '../lib/median.mjs'
import { startSandbox } from '../sandbox/start-sandbox.mjs'
import { openOnce } from './open-once.mjs'
import { servePage } from './serve-pages.mjs'

/** @import { Click, Line } from './open-once.mjs' */
/** @typedef {Awaited<ReturnType<typeof openOnce>>} Notes */
/** @typedef {{ line: Line, click: Click, token?: boolean, loadedBar?: number, interactiveBar?: number, dialogBarMs?: number }} Profile */

/** @type {Profile[]} */
const PROFILES = [
  { line: 'fast', click: 'at once', loadedBar: 1.05, interactiveBar: 0.66 },
  { line: 'fast', click: 'hovered', loadedBar: 1.05 },
  { line: 'fast', click: 'hovered', token: true, loadedBar: 0.75 },
  { line: 'slow', click: 'after 2 s', loadedBar: 1.15, interactiveBar: 0.66, dialogBarMs: 100 },
  { line: 'slow', click: 'at once' },
  { line: 'slow', click: 'hovered' },
]
const CONTESTANTS = /** @type {const} */ (['ours', 'example', 'bare'])

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '15' }, only: { type: 'string' } },
})
const runs = Number(values.runs)
const { check, finish } = createCheckList()
const sandbox = await startSandbox()
// On `localhost`, and the pages on `127.0.0.1`: to a browser, two sites.
const linkOrigin = new URL(sandbox.linkUrl).origin
const sites = await Promise.all(
  CONTESTANTS.map(async (name) => {
    const files = await bundlePage(new URL(`./${name}-app.tsx`, import.meta.url))
    return { name, ...(await servePage(files, sandbox)) }
  }),
)
const browser = await chromium.launch(chromiumLaunchOptions())
/** @type {Record<string, Record<string, Notes[]>>} */
const raw = {}
try {
  for (const profile of PROFILES) {
    const title = [profile.line, profile.click, ...(profile.token ? ['token ahead'] : [])].join(', ')
    if (values.only && !title.startsWith(values.only)) continue
    raw[title] = await measure(profile)
    judge(title, profile, raw[title])
  }
} finally {
  await browser.close()
  await Promise.all([sandbox.stop(), ...sites.map(({ close }) => close())])
}
writeFileSync(new URL('./raw.json', import.meta.url), `${JSON.stringify(raw)}\n`)
finish()

/** @param {Profile} profile */
async function measure({ line, click, token }) {
  /** @type {Record<string, Notes[]>} */
  const notes = Object.fromEntries(CONTESTANTS.map((name) => [name, []]))
  for (let run = 0; run < runs; run++) {
    for (const { name, origin } of sites) {
      const url = `${origin}/?link=${encodeURIComponent(linkOrigin)}${token ? '&token' : ''}`
      notes[name]?.push(await openOnce(browser, { url, linkOrigin, line, click }))
    }
  }
  return notes
}

/** @param {string} title @param {Profile} profile @param {Record<string, Notes[]>} notes */
function judge(title, { loadedBar, interactiveBar, dialogBarMs }, { ours = [], example = [], bare = [] }) {
  /** @param {(note: Notes) => number} read @param {Notes[]} against */
  const ratio = (read, against) =>
    median(ours.map((note, run) => read(note) / read(/** @type {Notes} */ (against[run]))))
  /** @param {(note: Notes) => number} read @param {Notes[]} of */
  const ms = (read, of) => median(of.map(read)).toFixed(0)
  for (const [what, read, bar] of /** @type {const} */ ([
    ['page to button', (/** @type {Notes} */ note) => note.button, interactiveBar],
    ['click to frame', (/** @type {Notes} */ note) => note.frame - note.click, undefined],
    ['click to loaded', (/** @type {Notes} */ note) => note.loaded - note.click, loadedBar],
  ])) {
    const toExample = ratio(read, example)
    const text = `${title}, ${what}: ${ms(read, ours)} ms, example ${ms(read, example)}, bare ${ms(read, bare)}; ${toExample.toFixed(2)} of the example, ${ratio(read, bare).toFixed(2)} of the bare frame`
    if (bar === undefined) console.log(`  ${text}`)
    else check(`${text}, bar ${bar}`, toExample <= bar)
  }
  const dialog = median(ours.map((note) => (note.dialog ?? Number.NaN) - note.click))
  const dialogText = `${title}, click to dialog: ${dialog.toFixed(0)} ms`
  if (dialogBarMs === undefined) console.log(`  ${dialogText}`)
  else check(`${dialogText}, bar ${dialogBarMs}`, dialog <= dialogBarMs)
  const shift = Math.max(...ours.map((note) => note.shift))
  check(`${title}, layout shift: ${shift.toFixed(3)}, bar 0`, shift === 0)
}
