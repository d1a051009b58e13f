import { watchPage } from './watch-page.mjs'

/** @import { Browser } from 'playwright' */
/** @import { Notes } from './watch-page.mjs' */

/** @typedef {keyof typeof LINES} Line */
/** @typedef {'at once' | 'after 2 s' | 'hovered'} Click when the user clicks: as soon as the button is there, later, or after a hover */

/** The connection and the processor of the host's page. Link is on another site and in its own process: it is not slowed. */
const LINES = {
  fast: undefined,
  slow: { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, cpuRate: 4 },
}
const HOVER_MS = 300
const LATER_MS = 2_000

/**
 * Opens the page in a browser context of its own, clicks, and waits until Link has loaded.
 *
 * @param {Browser} browser
 * @param {{ url: string, linkOrigin: string, line: Line, click: Click }} how
 * @returns {Promise<Required<Omit<Notes, 'dialog'>> & Pick<Notes, 'dialog'>>}
 */
export async function openOnce(browser, { url, linkOrigin, line, click }) {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const slow = LINES[line]
    if (slow) {
      const { cpuRate, ...network } = slow
      const devtools = await context.newCDPSession(page)
      await devtools.send('Network.enable')
      await devtools.send('Network.emulateNetworkConditions', { offline: false, ...network })
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpuRate })
    }
    await page.addInitScript(watchPage, linkOrigin)
    await page.goto(url, { waitUntil: 'commit' })
    const button = page.locator('#root button')
    await button.waitFor({ state: 'attached' })
    if (click === 'after 2 s') await page.waitForTimeout(LATER_MS)
    if (click === 'hovered') {
      await button.hover()
      await page.waitForTimeout(HOVER_MS)
    }
    await button.evaluate((element) => /** @type {HTMLElement} */ (element).click())
    await page.waitForFunction(() => 'loaded' in Reflect.get(window, 'notes'))
    return await page.evaluate(() => Reflect.get(window, 'notes'))
  } finally {
    await context.close()
  }
}
