import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { posix, win32 } from 'node:path'
import { findOnPath } from './lib/find-on-path.mjs'

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const WINDOWS_PROGRAMS = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe']
const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']

/**
 * Finds a Chromium to test with: `CHROME_PATH`, then the PATH, then where macOS and Windows put one,
 * then the one Playwright may have downloaded. An installed browser comes before a download.
 *
 * @param {object} [host] this machine, unless a test describes another
 * @param {NodeJS.ProcessEnv} [host.env]
 * @param {NodeJS.Platform} [host.platform]
 * @param {(path: string) => boolean} [host.exists]
 * @param {() => string | undefined} [host.playwrightPath] where Playwright would put its own
 * @returns {string | undefined} absolute path of the executable
 * @throws {Error} when `CHROME_PATH` names no file: another browser than the one asked for would mislead
 */
export function findBrowser({
  env = process.env,
  platform = process.platform,
  exists = existsSync,
  playwrightPath = ownPlaywrightPath,
} = {}) {
  const asked = env.CHROME_PATH
  if (asked) {
    if (exists(asked)) return asked
    throw new Error(
      `CHROME_PATH is "${asked}", and there is no such file. Correct it, or unset it to have a browser found.`,
    )
  }
  const installed = findOnPath(COMMANDS, { env, platform, exists }) ?? usualPlaces(env, platform).find(exists)
  if (installed) return installed
  const downloaded = playwrightPath()
  return downloaded && exists(downloaded) ? downloaded : undefined
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
function usualPlaces(env, platform) {
  if (platform === 'darwin') {
    const homes = ['/', env.HOME ?? '/']
    return MAC_APPS.flatMap((app) =>
      homes.map((home) => posix.join(home, `Applications/${app}.app/Contents/MacOS/${app}`)),
    )
  }
  if (platform !== 'win32') return []
  const roots = WINDOWS_ROOTS.flatMap((name) => env[name] ?? [])
  return WINDOWS_PROGRAMS.flatMap((program) => roots.map((root) => win32.join(root, program)))
}

function ownPlaywrightPath() {
  try {
    /** @type {typeof import('playwright')} */
    const playwright = createRequire(import.meta.url)('playwright')
    return playwright.chromium.executablePath()
  } catch {
    return undefined // not installed yet, or no build of it for this system
  }
}
