import type { Browser, BrowserName } from './browser'
import { startFirefox } from './start-firefox'
import { startWebKit } from './start-webkit'

/** Starts the browser of that name; fails with what to install where there is none. */
export function startBrowser(name: BrowserName): Promise<Browser> {
  return name === 'firefox' ? startFirefox() : startWebKit()
}
