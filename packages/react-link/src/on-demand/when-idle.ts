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
export function whenIdle(run: () => unknown): () => void {
  const { saveData, effectiveType } = (navigator as { connection?: ConnectionInfo }).connection ?? {}
  let isStopped = saveData || /2g/.test(`${effectiveType}`)
  const start = () => {
    const { requestIdleCallback = (then: () => void) => setTimeout(then, SETTLED_MS) } =
      globalThis as Partial<typeof globalThis>
    requestIdleCallback(() => isStopped || run())
  }
  if (document.readyState === 'complete') start()
  else addEventListener('load', start)
  return () => {
    isStopped = true
  }
}
