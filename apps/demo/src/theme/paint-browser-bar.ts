import type { Theme } from './theme'

const USUAL = new WeakMap<Element, string>()

/** Gives the browser's bar on a phone the colour of the page. */
export function paintBrowserBar(theme: Theme): void {
  const chosen = theme === 'system' ? undefined : getComputedStyle(document.body).backgroundColor
  for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
    const usual = USUAL.get(meta) ?? meta.getAttribute('content') ?? ''
    USUAL.set(meta, usual)
    meta.setAttribute('content', chosen ?? usual)
  }
}
