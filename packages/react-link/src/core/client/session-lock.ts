/** A registered symbol: the Web SDK's state is one a page, also across clients and across copies of this bundle. */
const LOCK = Symbol.for('react-mesh-link.session')

/** Takes the page's one session; gives what releases it, or `undefined` while another session lives. */
export function acquireSessionLock(): (() => void) | undefined {
  const page = globalThis as { [LOCK]?: object }
  if (page[LOCK]) return undefined
  const mine = {}
  page[LOCK] = mine
  return () => {
    if (page[LOCK] === mine) delete page[LOCK]
  }
}
