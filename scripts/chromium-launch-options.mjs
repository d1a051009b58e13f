import { existsSync } from 'node:fs'
import { Launcher } from 'chrome-launcher'
import { chromium } from 'playwright'

/**
 * How Vitest's browser mode and Playwright start Chromium: quiet, as any user (as root in a container too), and with no
 * network traffic of its own. Where no browser is found, Playwright says which one it misses.
 *
 * @returns {{ executablePath?: string, args: string[] }} Playwright's `launchOptions`
 */
export function chromiumLaunchOptions() {
  const executablePath = findChromium()
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

/** Debian's Chromium without windows of its own: the tests take a fifth less processor time. */
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell'

/**
 * Finds a Chromium or Chrome to test with: `CHROME_PATH`, an installed one, then one that Playwright has downloaded.
 *
 * @param {() => string | undefined} [findInstalled] looks for an installed one; throws where there is none
 * @param {() => string} [findDownloaded] where Playwright puts its own, downloaded or not
 * @returns {string | undefined} absolute path of the executable
 * @throws {Error} when `CHROME_PATH` names no file: another browser than the named one would mislead
 */
export function findChromium(
  findInstalled = () => (existsSync(HEADLESS_SHELL) ? HEADLESS_SHELL : Launcher.getFirstInstallation()),
  findDownloaded = () => chromium.executablePath(),
) {
  const named = process.env.CHROME_PATH
  if (named) {
    if (existsSync(named)) return named
    throw new Error(
      `CHROME_PATH is "${named}", and there is no such file. Correct it, or unset it to have a browser found.`,
    )
  }
  return [findInstalled, findDownloaded].map(pathOf).find((path) => path && existsSync(path))
}

/** @param {() => string | undefined} find */
function pathOf(find) {
  try {
    return find()
  } catch {
    return undefined // none is installed, or there is none for this system
  }
}
