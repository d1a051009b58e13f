import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ensureProgram, findPostgres } from './programs.mjs'

/**
 * A program that exists after a command has installed it.
 *
 * @param {string} [broughtBy] a part of this command
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
      download: ['fetch', 'netscape'],
      whatToDo: 'Install one by hand.',
    },
    run: async (/** @type {string[]} */ command) => {
      ran.push(command.join(' '))
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

  it("installs only Debian's packages, if it may and they contain the program", async () => {
    const { program, run, ran } = aProgram('apt-get install -y netscape netscape-fonts')
    expect(await ensureProgram(program, { mayUseApt: () => true, run })).toEqual({
      path: '/usr/bin/netscape',
    })
    expect(ran).toHaveLength(1)
  })

  it("runs the download if it may not install Debian's packages", async () => {
    const { program, run, ran } = aProgram('fetch netscape')
    expect(await ensureProgram(program, { mayUseApt: () => false, run })).toEqual({
      path: '/usr/bin/netscape',
    })
    expect(ran).toEqual(['fetch netscape'])
  })

  it('says what to do when no command installs the program', async () => {
    const { program, run, ran } = aProgram()
    expect(await ensureProgram(program, { mayUseApt: () => true, run })).toEqual({
      problem: 'No Netscape was found, and none could be installed. Install one by hand.',
    })
    expect(ran).toHaveLength(2)
  })

  it('says what to do when there is no way to install the program', async () => {
    const { program, run } = aProgram()
    const { download: _, ...undownloadable } = program
    expect(await ensureProgram(undownloadable, { mayUseApt: () => false, run })).toMatchObject({
      problem: expect.stringContaining('Install one by hand.'),
    })
  })
})

/**
 * @param {string[]} folders with the programs of a server
 * @param {Record<string, number>} [majors] the versions that are not the newest
 */
function machineWith(folders, majors = {}) {
  const files = folders.flatMap((folder) => [`${folder}/initdb`, `${folder}/postgres`])
  return {
    path: '/usr/local/bin:/usr/bin',
    exists: (/** @type {string} */ path) => files.includes(path),
    resolve: (/** @type {string} */ path) => path,
    majorOf: (/** @type {string} */ file) => majors[file.replace(/\/postgres$/, '')] ?? 18,
  }
}

describe('findPostgres', () => {
  it('prefers the server on the PATH to any other', () => {
    expect(findPostgres(machineWith(['/usr/bin', '/usr/lib/postgresql/17/bin']))).toBe('/usr/bin')
  })

  it('follows a link on the PATH to the folder of its other programs', () => {
    const real = '/opt/postgres/bin'
    const machine = machineWith([real])
    const exists = (/** @type {string} */ path) => path === '/usr/bin/postgres' || machine.exists(path)
    expect(findPostgres({ ...machine, exists, resolve: () => `${real}/postgres` })).toBe(real)
  })

  it('takes the newest server of Debian, and finds a server of Homebrew', () => {
    const debian = machineWith(['/usr/lib/postgresql/15/bin', '/usr/lib/postgresql/17/bin'])
    expect(findPostgres(debian)).toBe('/usr/lib/postgresql/17/bin')
    const homebrew = '/opt/homebrew/opt/postgresql@16/bin'
    expect(findPostgres(machineWith([homebrew]))).toBe(homebrew)
  })

  it('ignores a server that is too old, and a client without a server', () => {
    const old = machineWith(['/usr/bin', '/usr/lib/postgresql/15/bin'], { '/usr/bin': 12 })
    expect(findPostgres(old)).toBe('/usr/lib/postgresql/15/bin')
    expect(findPostgres(machineWith([]))).toBeUndefined()
  })
})
