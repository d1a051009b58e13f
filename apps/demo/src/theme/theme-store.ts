import { paintBrowserBar } from './paint-browser-bar'
import type { Theme } from './theme'

/** `index.html` reads it too, before the first paint. */
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

/** The theme this device's user has chosen. */
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
      // Storage may be off: the choice then lasts as long as the page.
    }
    for (const listener of listeners) listener()
  },
}
