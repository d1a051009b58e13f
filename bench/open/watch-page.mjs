/**
 * What a page notes while it runs, in milliseconds since its navigation.
 *
 * @typedef {object} Notes
 * @property {number} [button] the button is on the page
 * @property {number} [click]
 * @property {number} [dialog] a dialog or a frame for Link is on the page
 * @property {number} [frame] Link's address is in a frame
 * @property {number} [loaded] Link says that it has loaded
 * @property {number} shift how far the layout has moved by itself
 */

/**
 * Runs in the page before its own scripts, and notes when what happens.
 *
 * @param {string} linkOrigin
 */
export function watchPage(linkOrigin) {
  // Not here: the SDK would load a page of Mesh, which this machine may not reach.
  Object.assign(window, { meshLinkShouldSkipPrewarm: true })
  /** @type {Notes} */
  const notes = { shift: 0 }
  Object.assign(window, { notes })
  /** @param {Exclude<keyof Notes, 'shift'>} what */
  const note = (what) => {
    notes[what] ??= performance.now()
  }
  new MutationObserver(() => {
    if (document.querySelector('#root button')) note('button')
    if (document.querySelector('dialog[open]')) note('dialog')
    for (const { src } of document.querySelectorAll('iframe')) if (src.startsWith(linkOrigin)) note('frame')
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['src', 'open'] })
  addEventListener('click', () => note('click'), true)
  addEventListener('message', ({ origin, data }) => {
    if (origin === linkOrigin && data?.type === 'loaded') note('loaded')
  })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = /** @type {LayoutShift} */ (entry)
      if (!hadRecentInput) notes.shift += value
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

/** @typedef {PerformanceEntry & { value: number, hadRecentInput: boolean }} LayoutShift */
