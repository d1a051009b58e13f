import { watchPage } from './watch-page.mjs'

/** @import { Browser, Page } from 'playwright' */
/** @import { Profile } from './profiles.mjs' */
/** @import { Notes } from './watch-page.mjs' */

/** The connection and the processor of the host's page. Link is on another site and in its own process: it is not slowed. */
const LINES = {
  fast: undefined,
  slow: { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, cpuRate: 4 },
}
const HOVER_MS = 300
const LATER_MS = 2_000
const FRAMES = ['devtools.timeline', 'disabled-by-default-devtools.timeline.frame', 'blink.user_timing']

/** @typedef {{ url: string, linkOrigin: string } & Pick<Profile, 'line' | 'click'>} How */

/**
 * Opens the page in a browser context of its own, clicks, and waits until Link has loaded.
 *
 * @param {Browser} browser
 * @param {How} how
 * @returns {Promise<Notes>}
 */
export function openOnce(browser, how) {
  return inFreshContext(browser, how, (_page, open) => open())
}

/**
 * Does the same with a trace, which takes time of its own.
 *
 * @param {Browser} browser
 * @param {How} how
 * @returns {Promise<number>} how many frames the page has rendered between the click and Link's message that it has loaded
 */
export function countFrames(browser, how) {
  return inFreshContext(browser, how, async (page, open) => {
    await browser.startTracing(page, { categories: FRAMES })
    await open()
    /** @type {{ traceEvents: { name: string, pid: number, ts: number }[] }} */
    const { traceEvents } = JSON.parse(String(await browser.stopTracing()))
    const [click, loaded] = ['click', 'loaded'].map((mark) => traceEvents.find(({ name }) => name === mark))
    if (!click || !loaded) throw new Error('The trace has no mark of the click, or of Link.')
    return traceEvents.filter(
      ({ name, pid, ts }) =>
        name === 'BeginMainThreadFrame' && pid === click.pid && ts > click.ts && ts < loaded.ts,
    ).length
  })
}

/**
 * @template T
 * @param {Browser} browser
 * @param {How} how
 * @param {(page: Page, open: () => Promise<Notes>) => Promise<T>} use gets the page just before the click
 */
async function inFreshContext(browser, { url, linkOrigin, line, click }, use) {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const slow = LINES[line]
    if (slow) {
      const { cpuRate, ...network } = slow
      const devtools = await context.newCDPSession(page)
      await devtools.send('Network.enable')
      // By rule: the emulation for a whole page would slow the frames of other sites too.
      await devtools.send('Network.emulateNetworkConditionsByRule', {
        matchedNetworkConditions: [{ urlPattern: `${new URL(url).origin}/*`, ...network }],
      })
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
    return await use(page, async () => {
      await button.evaluate((element) => /** @type {HTMLElement} */ (element).click())
      return page.evaluate(() => Reflect.get(window, 'whenLoaded'))
    })
  } finally {
    await context.close()
  }
}
