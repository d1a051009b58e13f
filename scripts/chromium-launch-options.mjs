import { existsSync } from 'node:fs'
import { Launcher } from 'chrome-launcher'
import { chromium } from 'playwright'

/**
 * How Vitest's browser mode and Playwright start Chromium: without first-run messages, as any user (also as root in a
 * container), and without network traffic of its own. If no browser is found, Playwright says which one is missing.
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

/** Debian's Chromium without windows: with it, the tests take a fifth less processor time. */
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell'

/**
 * Finds a Chromium or Chrome to test with: `CHROME_PATH`, an installed one, then one that Playwright has downloaded.
 *
 * @param {() => string | undefined} [findInstalled] looks for an installed browser; throws if there is none
 * @param {() => string} [findDownloaded] the path of Playwright's own browser, downloaded or not
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
