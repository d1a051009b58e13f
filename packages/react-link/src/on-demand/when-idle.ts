/** What browsers on Chromium know of the user's connection. */
interface ConnectionInfo {
  saveData?: boolean
  effectiveType?: string
}

/** How long to wait in browsers that do not say when they are idle (Safari), in milliseconds. */
const SETTLED_MS = 1_000

/**
 * Runs something when the page has loaded and is idle: not at all when the user saves data, or on a 2G connection.
 *
 * @returns stops it
 */
export function whenIdle(run: () => void): () => void {
  const { saveData, effectiveType = '' } = (navigator as { connection?: ConnectionInfo }).connection ?? {}
  if (saveData || effectiveType.includes('2g')) return () => {}
  let stop = () => removeEventListener('load', start)
  if (document.readyState === 'complete') start()
  else addEventListener('load', start)
  return () => stop()

  function start() {
    const { requestIdleCallback } = globalThis as Partial<typeof globalThis>
    if (requestIdleCallback) {
      const id = requestIdleCallback(run)
      stop = () => cancelIdleCallback(id)
    } else {
      const id = setTimeout(run, SETTLED_MS)
      stop = () => clearTimeout(id)
    }
  }
}
