// Times the way from a page to Link: ours, that of Mesh's example, and a bare frame. Each run has a fresh browser context, the
// contestants take turns, and every figure is a median of ratios run by run. `--runs 15`; `--only "Slow, hovered"`; with
// `--save`, the figures go to `bench/results`.
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { chromiumLaunchOptions } from '../../scripts/chromium-launch-options.mjs'
import { bundlePage } from '../lib/bundle-page.mjs'
import { createCheckList } from '../lib/create-check-list.mjs'
import { saveResult, versionsOf } from '../lib/results.mjs'
import { startSandbox } from '../sandbox/start-sandbox.mjs'
import { compare, dialogMs, MEASURES, mostShift } from './compare.mjs'
import { countFrames, openOnce } from './open-once.mjs'
import { PROFILES } from './profiles.mjs'
import { servePage } from './serve-pages.mjs'

/** @import { Runs } from './compare.mjs' */

const CONTESTANTS = /** @type {const} */ (['ours', 'example', 'bare'])
/** How many runs are traced, after those that are timed. */
const TRACED = 3

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '15' },
    only: { type: 'string' },
    save: { type: 'boolean', default: false },
  },
})
const runs = Number(values.runs)
const profiles = PROFILES.filter(({ title }) => title.startsWith(values.only ?? ''))
if (!Number.isInteger(runs) || runs < 1 || profiles.length === 0)
  throw new Error(
    `--runs is a whole number, and --only one of "${PROFILES.map(({ title }) => title).join('", "')}".`,
  )
if (values.save && values.only) throw new Error('Only a whole run can be saved: leave out --only.')
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
const { args, ...launchOptions } = chromiumLaunchOptions()
// Headless Chromium may put two sites into one process, and would then slow Link with its host.
const browser = await chromium.launch({ ...launchOptions, args: [...args, '--site-per-process'] })
const browserVersion = browser.version()
/** @type {Record<string, Runs>} */
const figures = {}
try {
  for (const profile of profiles) {
    figures[profile.title] = await measure(profile)
    judge(profile, figures[profile.title])
  }
} finally {
  await browser.close()
  await Promise.all([sandbox.stop(), ...sites.map(({ close }) => close())])
}
if (values.save)
  saveResult('open', figures, {
    Chromium: browserVersion,
    ...versionsOf(['react', '@meshconnect/web-link-sdk']),
  })
finish()

/** @param {typeof PROFILES[number]} profile @returns {Promise<Runs>} */
async function measure({ token, ...profile }) {
  /** @type {Runs} */
  const all = { ours: [], example: [], bare: [] }
  for (let run = 0; run < runs; run++) {
    for (const { name, origin } of sites) {
      const url = `${origin}/?link=${encodeURIComponent(linkOrigin)}${token ? '&token' : ''}`
      const notes = await openOnce(browser, { ...profile, url, linkOrigin })
      const frames = run < TRACED ? await countFrames(browser, { ...profile, url, linkOrigin }) : undefined
      all[name].push({ ...rounded(notes), ...(frames !== undefined && { frames }) })
    }
  }
  return all
}

/** @param {Awaited<ReturnType<typeof openOnce>>} notes */
function rounded(notes) {
  const entries = Object.entries(notes).map(([key, value]) => [
    key,
    Number(value.toFixed(key === 'shift' ? 3 : 1)),
  ])
  return /** @type {typeof notes} */ (Object.fromEntries(entries))
}

/** @param {typeof PROFILES[number]} profile @param {Runs} [all] */
function judge({ title, bars = {}, dialogBarMs }, all = { ours: [], example: [], bare: [] }) {
  for (const measure of /** @type {(keyof typeof MEASURES)[]} */ (Object.keys(MEASURES))) {
    const { ours, example, bare, toExample, toBare } = compare(all, measure)
    const figures = [ours, example, bare].map((figure) => figure.toFixed(0))
    const text = `${title}, ${MEASURES[measure].what}: ${figures[0]}, example ${figures[1]}, bare ${figures[2]}; ${toExample.toFixed(2)} of the example, ${toBare.toFixed(2)} of the bare frame`
    const bar = Object.entries(bars).find(([name]) => name === measure)?.[1]
    if (bar === undefined) console.log(`  ${text}`)
    else check(`${text}, bar ${bar}`, toExample <= bar)
  }
  const dialog = dialogMs(all.ours)
  const dialogText = `${title}, click to dialog on the screen: ${dialog.toFixed(0)} ms`
  if (dialogBarMs === undefined) console.log(`  ${dialogText}`)
  else check(`${dialogText}, bar ${dialogBarMs}`, dialog <= dialogBarMs)
  const [shift, example] = [mostShift(all.ours), mostShift(all.example)]
  check(
    `${title}, layout shift: ${shift.toFixed(3)}, bar 0 (example ${example.toFixed(3)}, bare ${mostShift(all.bare).toFixed(3)})`,
    shift === 0,
  )
}
