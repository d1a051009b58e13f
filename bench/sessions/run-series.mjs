import { setTimeout } from 'node:timers/promises'
import { chromium } from 'playwright'
import { chromiumLaunchOptions } from '../../scripts/chromium-launch-options.mjs'
import { startSites } from '../lib/start-sites.mjs'
import { countTimers } from './count-timers.mjs'
import { installWallets } from './install-wallets.mjs'
import { describePage, readTraces } from './read-traces.mjs'

/** @import { Traces } from './read-traces.mjs' */

const ENDINGS = /** @type {const} */ (['link', 'user', 'route'])
/** The SDK looks for wallets for 300 ms, even after the end of its session. */
const QUIET_MS = 5_000
/** A session takes less than a second. */
const SESSION_TIMEOUT_MS = 30_000

/**
 * Opens and closes Link, one session after another, and counts what stays on the page.
 *
 * @param {Map<string, string>} app as bundled
 * @param {{ stops: number[], wallets: number }} plan `stops`: after how many sessions to count; `wallets`: how many wallets there are
 * @returns {Promise<{ traces: Traces[], before: Traces, noise: string[] }>} `noise`: the page's warnings and errors on the console
 */
export async function runSeries(app, { stops, wallets }) {
  const sites = await startSites(app)
  const browser = await chromium.launch(chromiumLaunchOptions())
  try {
    const context = await browser.newContext()
    const page = await context.newPage()
    /** @type {string[]} */
    const noise = []
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') noise.push(message.text())
    })
    page.on('pageerror', (error) => noise.push(String(error)))
    await page.addInitScript(countTimers)
    await page.addInitScript(installWallets, wallets)
    // Keeps the process of Link's site alive: to start it for each session takes three times as long.
    await (await context.newPage()).goto(sites.linkOrigin)
    await page.goto(sites.url)
    await page.evaluate(() => window.loadCode())
    const devtools = await context.newCDPSession(page)
    await devtools.send('Performance.enable')

    const before = await readTraces(page, devtools)
    const traces = []
    let done = 0
    for (const stop of stops) {
      for (; done < stop; done++) {
        const ending = ENDINGS[done % ENDINGS.length] ?? 'link'
        // The timer is not the page's, whose timers are counted.
        const status = await Promise.race([
          page.evaluate((end) => window.runSession(end).then((it) => it.status), ending),
          setTimeout(SESSION_TIMEOUT_MS, 'nothing yet', { ref: false }),
        ])
        if (status !== 'connected') {
          throw new Error(
            `Session ${done}, to be ended by the ${ending}, ended as ${status}, not as connected.`,
          )
        }
      }
      // A page that never becomes quiet shows in the traces.
      await page
        .waitForFunction(`(${describePage})() === ${JSON.stringify(before.page)}`, null, {
          timeout: QUIET_MS,
        })
        .catch(() => {})
      traces.push(await readTraces(page, devtools))
    }
    return { traces, before, noise }
  } finally {
    await browser.close()
    await sites.close()
  }
}
