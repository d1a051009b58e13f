import { describe, expect, it } from 'vitest'
import { findBrowser } from './find-browser.mjs'

const none = () => undefined

/** @param {string[]} files */
const machineWith = (files) => ({
  exists: (/** @type {string} */ path) => files.includes(path),
  playwrightPath: none,
})

describe('findBrowser', () => {
  it('takes CHROME_PATH before anything on the PATH', () => {
    const machine = machineWith(['/opt/my-chrome', '/usr/bin/chromium'])
    const env = { CHROME_PATH: '/opt/my-chrome', PATH: '/usr/bin' }
    expect(findBrowser({ ...machine, platform: 'linux', env })).toBe('/opt/my-chrome')
  })

  it('refuses a CHROME_PATH that names no file instead of taking another browser', () => {
    const machine = machineWith(['/usr/bin/chromium'])
    const env = { CHROME_PATH: '/opt/gone', PATH: '/usr/bin' }
    expect(() => findBrowser({ ...machine, platform: 'linux', env })).toThrow(
      'CHROME_PATH is "/opt/gone", and there is no such file.',
    )
  })

  it('looks through the whole PATH for Chromium before it looks for Chrome', () => {
    const machine = machineWith(['/usr/bin/google-chrome', '/usr/local/bin/chromium'])
    const env = { PATH: '/usr/bin:/usr/local/bin' }
    expect(findBrowser({ ...machine, platform: 'linux', env })).toBe('/usr/local/bin/chromium')
  })

  it("finds Chrome among a Mac's applications, the user's own too", () => {
    const path = '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    const env = { PATH: '/usr/bin', HOME: '/Users/ada' }
    expect(findBrowser({ ...machineWith([path]), platform: 'darwin', env })).toBe(path)
  })

  it("finds Chrome among Windows' programs", () => {
    const path = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
    const env = { PROGRAMFILES: 'C:\\Program Files' }
    expect(findBrowser({ ...machineWith([path]), platform: 'win32', env })).toBe(path)
  })

  it("falls back to Playwright's own when it was downloaded", () => {
    const playwrightPath = () => '/cache/chrome'
    const env = { PATH: '/usr/bin' }
    const platform = 'linux'
    expect(findBrowser({ env, platform, playwrightPath, exists: (path) => path === '/cache/chrome' })).toBe(
      '/cache/chrome',
    )
    expect(findBrowser({ env, platform, playwrightPath, exists: () => false })).toBeUndefined()
  })

  it('finds nothing where nothing is, a Playwright without a build for this system included', () => {
    expect(findBrowser({ ...machineWith([]), platform: 'linux', env: {} })).toBeUndefined()
  })
})
