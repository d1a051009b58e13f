/** In the state of our history entry, beside the state of the app's router. */
const KEY = 'meshLinkEntry'

/** How long a browser may take to go back. Some refuse to. */
const BACK_TIMEOUT_MS = 1_000

let count = 0
let restored: Promise<void> = Promise.resolve()

/** Resolves when the history is as it was: a navigation of the app that comes earlier would be the one that is taken back. */
export const historyRestored = (): Promise<void> => restored

/**
 * Makes the browser's Back close Link: adds a history entry for the same page, which Back leaves. The state of
 * the app's router is kept in the entry: a router that hears of it goes to where it is.
 *
 * @param onBack called for each Back; as long as Link is not closed after that, there is another entry
 * @returns takes the entry away again, unless the app has gone on to another page meanwhile
 */
export function closeOnBack(onBack: () => void): () => void {
  const id = ++count
  let timer: ReturnType<typeof setTimeout> | undefined
  const isOurs = () => (history.state as Record<string, unknown> | null)?.[KEY] === id
  const add = () => history.pushState({ ...(history.state as object | null), [KEY]: id }, '')

  const onPopState = (event: Event) => {
    // Forward to it, from a page of the app.
    if (isOurs()) return
    event.stopImmediatePropagation()
    onBack()
    // Later: a Link that the user may leave is closed by then.
    timer = setTimeout(add)
  }
  add()
  window.addEventListener('popstate', onPopState, true)
  return () => {
    clearTimeout(timer)
    window.removeEventListener('popstate', onPopState, true)
    if (isOurs()) restored = goBack()
  }
}

/** Goes back one entry. */
function goBack(): Promise<void> {
  return new Promise((resolve) => {
    const done = (event?: Event) => {
      event?.stopImmediatePropagation()
      window.removeEventListener('popstate', done, true)
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(done, BACK_TIMEOUT_MS)
    window.addEventListener('popstate', done, true)
    history.back()
  })
}

/** A phone, upright or on its side. */
const PHONE = '(pointer: coarse) and (max-width: 640px), (pointer: coarse) and (max-height: 480px)'

/** Whether Back closes Link here. */
export function isClosedOnBack(option: boolean | 'phone' = 'phone'): boolean {
  return option === 'phone' ? matchMedia(PHONE).matches : option
}
