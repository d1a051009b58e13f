import { describe, expect, it } from 'vitest'
import { findPostgres } from './find-postgres.mjs'

/**
 * @param {string[]} folders with the programs of a server
 * @param {Record<string, number>} [majors] their versions, where they are not the newest
 */
function machineWith(folders, majors = {}) {
  const files = folders.flatMap((folder) => [`${folder}/initdb`, `${folder}/postgres`])
  return {
    platform: /** @type {const} */ ('linux'),
    env: { PATH: '/usr/local/bin:/usr/bin' },
    exists: (/** @type {string} */ path) => files.includes(path),
    list: (/** @type {string} */ parent) =>
      folders.flatMap((folder) => (folder.startsWith(`${parent}/`) ? folder.split('/').slice(-2, -1) : [])),
    resolve: (/** @type {string} */ path) => path,
    majorOf: (/** @type {string} */ file) => majors[file.replace(/\/postgres$/, '')] ?? 18,
  }
}

describe('findPostgres', () => {
  it('takes the one on the PATH before any other', () => {
    const machine = machineWith(['/usr/bin', '/usr/lib/postgresql/17/bin'])
    expect(findPostgres(machine)).toBe('/usr/bin')
  })

  it('follows a link on the PATH to where its other programs stand', () => {
    const real = '/opt/postgres/bin'
    const machine = machineWith([real])
    const exists = (/** @type {string} */ path) => path === '/usr/bin/postgres' || machine.exists(path)
    expect(findPostgres({ ...machine, exists, resolve: () => `${real}/postgres` })).toBe(real)
  })

  it("takes the newest of Debian's", () => {
    const machine = machineWith(['/usr/lib/postgresql/9/bin', '/usr/lib/postgresql/17/bin'])
    expect(findPostgres(machine)).toBe('/usr/lib/postgresql/17/bin')
  })

  it("finds Homebrew's", () => {
    const machine = machineWith(['/opt/homebrew/opt/postgresql@16/bin'])
    expect(findPostgres({ ...machine, platform: 'darwin' })).toBe('/opt/homebrew/opt/postgresql@16/bin')
  })

  it('passes over one that is too old, and over a client without its server', () => {
    const old = machineWith(['/usr/bin', '/usr/lib/postgresql/15/bin'], { '/usr/bin': 12 })
    expect(findPostgres(old)).toBe('/usr/lib/postgresql/15/bin')
    expect(findPostgres(machineWith([]))).toBeUndefined()
  })
})
