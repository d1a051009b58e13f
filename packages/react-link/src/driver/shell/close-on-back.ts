/** In the state of our history entry, beside the state of the app's router. */
const KEY = 'meshLinkEntry'

/** How long a browser may take to go back. Some refuse to. */
const BACK_TIMEOUT_MS = 1_000

let restored: Promise<void> = Promise.resolve()

/** Resolves when the history is as it was: a navigation of the app that comes earlier would be the one that is taken back. */
export const historyRestored = (): Promise<void> => restored

/**
 * Makes the browser's Back close Link: adds a history entry for the same page, which Back leaves. The state of
 * the app's router is kept in the entry: a router that hears of it stays where it is. Only listeners that were added after Link
 * was opened are kept from hearing of it, because a window calls its listeners in the order in which they were added.
 *
 * @param onBack called for each Back from the entry; as long as Link is not closed after that, there is another entry
 * @returns takes the entry away again, unless the app has gone on to another page meanwhile
 */
export function closeOnBack(onBack: () => void): () => void {
  const id = Date.now()
  const below = describeEntry()
  let timer: ReturnType<typeof setTimeout> | undefined
  const write = (how: 'pushState' | 'replaceState') =>
    history[how]({ ...(history.state as object | null), [KEY]: id }, '')

  const onPopState = (event: Event) => {
    // The app goes back to our entry from a page that it has gone to below Link, or between such pages.
    if (entryId() !== undefined || describeEntry() !== below) return
    event.stopImmediatePropagation()
    onBack()
    // Later: a Link that the user may leave is closed by then.
    timer = setTimeout(write, 0, 'pushState')
  }
  // An entry of ours is here already after Forward, and after a reload of the page below an open Link.
  write(entryId() === undefined ? 'pushState' : 'replaceState')
  window.addEventListener('popstate', onPopState)
  return () => {
    clearTimeout(timer)
    window.removeEventListener('popstate', onPopState)
    if (entryId() === id) restored = goBack()
  }
}

const entryId = () => (history.state as Record<string, unknown> | null)?.[KEY]

/** The page and the router's state of a history entry: the same for one of ours and for the app's below it. */
function describeEntry(): string {
  try {
    return JSON.stringify([location.href, { ...(history.state as object | null), [KEY]: undefined }])
  } catch {
    // A state may hold more than JSON can.
    return location.href
  }
}

/** Goes back one entry. */
function goBack(): Promise<void> {
  return new Promise((resolve) => {
    const done = (event?: Event) => {
      event?.stopImmediatePropagation()
      window.removeEventListener('popstate', done)
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(done, BACK_TIMEOUT_MS)
    window.addEventListener('popstate', done)
    const { navigation } = window as Partial<Pick<Window, 'navigation'>>
    const below = navigation?.entries()[(navigation.currentEntry?.index ?? 0) - 1]
    // Over the entries of pages in Link's frame, which `back` would go to one by one.
    if (below) navigation?.traverseTo(below.key).finished?.catch(() => {})
    else history.back()
  })
}

/** A phone, upright or on its side. */
const PHONE = '(pointer: coarse) and (max-width: 640px), (pointer: coarse) and (max-height: 480px)'

/** Whether Back closes Link here. */
export function isClosedOnBack(option: boolean | 'phone' = 'phone'): boolean {
  return option === 'phone' ? matchMedia(PHONE).matches : option
}
