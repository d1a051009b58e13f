import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ensureBrowser } from './ensure-browser.mjs'

/**
 * A browser that is there once a command brought it.
 *
 * @param {string} [broughtBy] a part of that command
 */
function aBrowser(broughtBy) {
  const ran = /** @type {string[]} */ ([])
  const isThere = () => broughtBy !== undefined && ran.some((command) => command.includes(broughtBy))
  return {
    ran,
    browser: {
      name: 'Netscape',
      find: () => (isThere() ? '/usr/bin/netscape' : undefined),
      debianPackages: ['netscape', 'netscape-fonts'],
      download: /** @returns {[string, string[]]} */ () => ['fetch', ['netscape']],
      whatToDo: 'Install one by hand.',
    },
    run: async (/** @type {string} */ file, /** @type {string[]} */ args) => {
      ran.push([file, ...args].join(' '))
      return 0
    },
  }
}

describe('ensureBrowser', () => {
  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation(() => {})
  })

  it('installs nothing when the browser is there', async () => {
    const { browser, run, ran } = aBrowser('')
    ran.push('before')
    expect(await ensureBrowser(browser, { mayUseApt: () => true, run })).toEqual({
      path: '/usr/bin/netscape',
    })
    expect(ran).toEqual(['before'])
  })

  it("takes Debian's packages where it may, and leaves it at that when they bring it", async () => {
    const { browser, run, ran } = aBrowser('apt-get install -y netscape netscape-fonts')
    expect(await ensureBrowser(browser, { mayUseApt: () => true, run })).toEqual({
      path: '/usr/bin/netscape',
    })
    expect(ran).toHaveLength(1)
  })

  it('takes its own download where it may not', async () => {
    const { browser, run, ran } = aBrowser('fetch netscape')
    expect(await ensureBrowser(browser, { mayUseApt: () => false, run })).toEqual({
      path: '/usr/bin/netscape',
    })
    expect(ran).toEqual(['fetch netscape'])
  })

  it('says what to do when nothing brings it', async () => {
    const { browser, run, ran } = aBrowser()
    expect(await ensureBrowser(browser, { mayUseApt: () => true, run })).toEqual({
      problem: 'No Netscape was found, and none could be installed. Install one by hand.',
    })
    expect(ran).toHaveLength(2)
  })

  it('says it too where there is no way to install it', async () => {
    const { browser, run } = aBrowser()
    const { download: _, ...undownloadable } = browser
    expect(await ensureBrowser(undownloadable, { mayUseApt: () => false, run })).toMatchObject({
      problem: expect.stringContaining('Install one by hand.'),
    })
  })
})
