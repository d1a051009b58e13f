/** A registered symbol, because the Web SDK has one state a page: all clients and all copies of this bundle share the lock. */
const LOCK = Symbol.for('react-mesh-link.session')

/** Takes the lock of the page's one session. Returns the function that releases it; `undefined` while another session is live. */
export function acquireSessionLock(): (() => void) | undefined {
  const page = globalThis as { [LOCK]?: object }
  if (page[LOCK]) return undefined
  const own = {}
  page[LOCK] = own
  return () => {
    if (page[LOCK] === own) delete page[LOCK]
  }
}
