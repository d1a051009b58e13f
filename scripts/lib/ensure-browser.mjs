import { readFileSync } from 'node:fs'
import { findBrowser } from '../find-browser.mjs'
import { handOver } from './hand-over.mjs'
import { localBin } from './local-bin.mjs'

const WHAT_TO_DO =
  'No Chromium or Chrome was found, and none could be installed: install one, or set CHROME_PATH to its executable.'

/**
 * Finds a browser, or installs one: from Debian's packages when we may, else Playwright's own.
 *
 * @returns {Promise<{ path: string, problem?: undefined } | { path?: undefined, problem: string }>} its executable, or what to
 *   do in one line
 */
export async function ensureBrowser() {
  try {
    const found = findBrowser()
    if (found) return { path: found }
    console.log('No Chromium or Chrome found; installing one …')
    for (const [file, args] of installers()) {
      const code = await handOver(file, args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      const installed = code === 0 ? findBrowser() : undefined
      if (installed) return { path: installed }
    }
    return { problem: WHAT_TO_DO }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : WHAT_TO_DO }
  }
}

/** @returns {[file: string, args: string[]][]} each tried when the one before it brought no browser */
function installers() {
  /** @type {[string, string[]]} */
  const playwright = [process.execPath, [localBin('playwright'), 'install', 'chromium']]
  if (!isDebianAsRoot()) return [playwright]
  return [['sh', ['-c', 'apt-get update && apt-get install -y chromium']], playwright]
}

/** Only Debian itself: Ubuntu's `chromium` is a stub that wants snap. */
function isDebianAsRoot() {
  try {
    return process.getuid?.() === 0 && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}
