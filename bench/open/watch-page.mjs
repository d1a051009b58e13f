/**
 * What a page notes while it runs, in milliseconds since its navigation.
 *
 * @typedef {object} Notes
 * @property {number} button the button is on the page
 * @property {number} bytes what has been loaded by then, as sent
 * @property {number} click
 * @property {number} dialog a dialog has been painted; not a number on a page that has none
 * @property {number} frame Link's address is in a frame
 * @property {number} loaded Link says that it has loaded
 * @property {number} shift how far the layout has moved by itself
 */

/**
 * Runs in the page before its own scripts, and notes when what happens. `window.whenLoaded` resolves to the notes.
 *
 * @param {string} linkOrigin
 */
export function watchPage(linkOrigin) {
  // Not here: the SDK would load a page of Mesh, which this machine may not reach.
  Object.assign(window, { meshLinkShouldSkipPrewarm: true })
  /** @type {Partial<Notes> & { shift: number }} */
  const notes = { shift: 0 }
  /** @param {Exclude<keyof Notes, 'shift'>} what @param {number} [value] */
  const note = (what, value = performance.now()) => {
    notes[what] ??= value
  }
  const bytes = () =>
    ['navigation', 'resource']
      .flatMap((type) => performance.getEntriesByType(type))
      .reduce((sum, entry) => sum + /** @type {PerformanceResourceTiming} */ (entry).encodedBodySize, 0)
  // A task after the next frame: that one has been painted then.
  const afterPaint = (/** @type {() => void} */ then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = then
      port2.postMessage(null)
    })
  let isDialogSeen = false
  new MutationObserver(() => {
    if (document.querySelector('#root button') && notes.button === undefined) {
      note('button')
      note('bytes', bytes())
    }
    if (!isDialogSeen && document.querySelector('dialog[open]')) {
      isDialogSeen = true
      afterPaint(() => note('dialog'))
    }
    for (const { src } of document.querySelectorAll('iframe')) if (src.startsWith(linkOrigin)) note('frame')
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['src', 'open'] })
  addEventListener(
    'click',
    () => {
      note('click')
      performance.mark('click')
    },
    true,
  )
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = /** @type {LayoutShift} */ (entry)
      if (!hadRecentInput) notes.shift += value
    }
  }).observe({ type: 'layout-shift', buffered: true })
  // A promise, because whoever polls the page makes it render frames.
  const whenLoaded = new Promise((resolve) =>
    addEventListener('message', ({ origin, data }) => {
      if (origin !== linkOrigin || data?.type !== 'loaded') return
      note('loaded')
      performance.mark('loaded')
      // A shift that Link's frame causes is reported after the next paint.
      afterPaint(() => afterPaint(() => resolve(notes)))
    }),
  )
  Object.assign(window, { whenLoaded })
}

/** @typedef {PerformanceEntry & { value: number, hadRecentInput: boolean }} LayoutShift */
