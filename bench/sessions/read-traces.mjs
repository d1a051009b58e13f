/** @import { CDPSession, Page } from 'playwright' */

/**
 * @typedef {object} Traces
 * @property {string} page the page's content and timers, as one text to compare
 * @property {number} nodes
 * @property {number} listeners
 * @property {number} documents
 * @property {number} heapBytes
 * @property {number} subscriptions to the wallets, if there are any
 */

/** How often to collect garbage: one collection may make more garbage for the next. */
const COLLECTIONS = 4

/**
 * Counts the page's content and what its process keeps after garbage collection.
 *
 * @param {Page} page
 * @param {CDPSession} devtools of that page, with `Performance` enabled
 * @returns {Promise<Traces>}
 */
export async function readTraces(page, devtools) {
  for (let count = 0; count < COLLECTIONS; count++) await devtools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devtools.send('Performance.getMetrics')
  const { nodes, jsEventListeners, documents } = await devtools.send('Memory.getDOMCounters')
  return {
    page: await page.evaluate(describePage),
    nodes,
    listeners: jsEventListeners,
    documents,
    heapBytes: metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN,
    subscriptions: await page.evaluate(() => Object(window).walletSubscriptions ?? 0),
  }
}

/** Runs in the page. */
export function describePage() {
  const count = (/** @type {string} */ selector) => document.querySelectorAll(selector).length
  const timers = [...Object(window).liveTimers.values()]
  return [
    `${count('iframe')} frames`,
    `${count('dialog, #mesh-link-popup')} dialogs`,
    `${count('style') + document.adoptedStyleSheets.length} styles`,
    `html style "${document.documentElement.getAttribute('style') ?? ''}"`,
    `body style "${document.body.getAttribute('style') ?? ''}"`,
    `${timers.length} timers`,
  ].join(', ')
}
