/** What a session could leave behind on the page. */
export interface PageTraces {
  frames: number
  dialogs: number
  styles: number
  htmlStyle: string | null
  bodyStyle: string | null
  messageListeners: number
  intervals: number
  activeElement: Element | null
  scrollY: number
}

const intervals = new Set<unknown>()
const messageListeners = new Set<unknown>()

const { setInterval, clearInterval, addEventListener, removeEventListener } = window
// Patched before the first session, so that everything on the page is counted.
Object.assign(window, {
  setInterval: (...args: Parameters<typeof setInterval>) => {
    const id = setInterval(...args)
    intervals.add(id)
    return id
  },
  clearInterval: (id: Parameters<typeof clearInterval>[0]) => {
    intervals.delete(id)
    clearInterval(id)
  },
  addEventListener: (...args: Parameters<typeof addEventListener>) => {
    if (args[0] === 'message') messageListeners.add(args[1])
    addEventListener.apply(window, args)
  },
  removeEventListener: (...args: Parameters<typeof removeEventListener>) => {
    if (args[0] === 'message') messageListeners.delete(args[1])
    removeEventListener.apply(window, args)
  },
})

/** Counts what is on the page. */
export function readPageTraces(): PageTraces {
  return {
    frames: document.querySelectorAll('iframe').length,
    dialogs: document.querySelectorAll('dialog, #mesh-link-popup').length,
    styles: document.querySelectorAll('style').length + document.adoptedStyleSheets.length,
    htmlStyle: document.documentElement.getAttribute('style'),
    bodyStyle: document.body.getAttribute('style'),
    messageListeners: messageListeners.size,
    intervals: intervals.size,
    activeElement: document.activeElement,
    scrollY: window.scrollY,
  }
}
