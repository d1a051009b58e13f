import { paintBrowserBar } from './paint-browser-bar'
import type { Theme } from './theme'

/** Also read by `index.html`, before the first paint. */
const KEY = 'harbor-theme'

const listeners = new Set<() => void>()
let current = read()

function read(): Theme {
  try {
    const stored = localStorage.getItem(KEY)
    return stored === 'light' || stored === 'dark' ? stored : 'system'
  } catch {
    return 'system'
  }
}

function apply(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  paintBrowserBar(theme)
}

/** The theme that the user chose on this device. */
export const themeStore = {
  get: (): Theme => current,
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  set(theme: Theme): void {
    current = theme
    apply(theme)
    try {
      localStorage.setItem(KEY, theme)
    } catch {
      // Storage may be turned off. The choice then lasts until the page is closed.
    }
    for (const listener of listeners) listener()
  },
}
