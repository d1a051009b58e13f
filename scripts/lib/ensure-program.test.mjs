import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ensureProgram } from './ensure-program.mjs'

/**
 * A program that is there once a command brought it.
 *
 * @param {string} [broughtBy] a part of that command
 */
function aProgram(broughtBy) {
  const ran = /** @type {string[]} */ ([])
  const isThere = () => broughtBy !== undefined && ran.some((command) => command.includes(broughtBy))
  return {
    ran,
    program: {
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

describe('ensureProgram', () => {
  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation(() => {})
  })

  it('installs nothing when the program is there', async () => {
    const { program, run, ran } = aProgram('')
    ran.push('before')
    expect(await ensureProgram(program, { mayUseApt: () => true, run })).toEqual({
      path: '/usr/bin/netscape',
    })
    expect(ran).toEqual(['before'])
  })

  it("takes Debian's packages where it may, and leaves it at that when they bring it", async () => {
    const { program, run, ran } = aProgram('apt-get install -y netscape netscape-fonts')
    expect(await ensureProgram(program, { mayUseApt: () => true, run })).toEqual({
      path: '/usr/bin/netscape',
    })
    expect(ran).toHaveLength(1)
  })

  it('takes its own download where it may not', async () => {
    const { program, run, ran } = aProgram('fetch netscape')
    expect(await ensureProgram(program, { mayUseApt: () => false, run })).toEqual({
      path: '/usr/bin/netscape',
    })
    expect(ran).toEqual(['fetch netscape'])
  })

  it('says what to do when nothing brings it', async () => {
    const { program, run, ran } = aProgram()
    expect(await ensureProgram(program, { mayUseApt: () => true, run })).toEqual({
      problem: 'No Netscape was found, and none could be installed. Install one by hand.',
    })
    expect(ran).toHaveLength(2)
  })

  it('says it too where there is no way to install it', async () => {
    const { program, run } = aProgram()
    const { download: _, ...undownloadable } = program
    expect(await ensureProgram(undownloadable, { mayUseApt: () => false, run })).toMatchObject({
      problem: expect.stringContaining('Install one by hand.'),
    })
  })
})
