import { findBrowser } from './find-browser.mjs'

/**
 * How Vitest's browser mode and Playwright start Chromium: quiet, as any user (root in a container too),
 * and with nothing of its own on the network. Without a browser found, Playwright says which one it misses.
 *
 * @returns {{ executablePath?: string, args: string[] }} Playwright's `launchOptions`
 */
export function chromiumLaunchOptions() {
  const executablePath = findBrowser()
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  }
}
