import { describe, expect, it } from 'vitest'
import { earlyFaults, earlyQueryFaults } from './first-load-faults.mjs'
import { splitFirstLoad } from './split-first-load.mjs'

/**
 * @param {string} name
 * @param {string[]} [imports]
 */
const chunk = (name, imports = []) => ({
  name,
  imports,
  isEntry: name === 'entry.js',
  bytes: 1,
  modules: { [`/src/${name}`]: 7 },
})

describe('splitFirstLoad', () => {
  it('counts everything that the entry imports, directly or not, as first load', () => {
    const { first, late } = splitFirstLoad([
      chunk('late.js', ['shared.js', 'sdk']),
      chunk('shared.js'),
      chunk('deep.js', ['react']),
      chunk('a.js', ['deep.js', 'a.js']),
      chunk('entry.js', ['a.js', 'react']),
    ])
    expect(first).toEqual({
      bytes: 3,
      modules: { '/src/entry.js': 7, '/src/a.js': 7, '/src/deep.js': 7 },
      outside: ['react'],
    })
    expect(late).toEqual({
      bytes: 2,
      modules: { '/src/late.js': 7, '/src/shared.js': 7 },
      outside: ['sdk'],
    })
  })
})

const DRIVER = '/packages/react-link/dist/driver/run-session.js'
const SAVING = '/packages/react-link/dist/saving/create-save-service.js'
const SDK = '/node_modules/@meshconnect/web-link-sdk/dist/index.js'
const QUERY = '/node_modules/@tanstack/query-core/build/modern/query.js'

/**
 * @param {string[]} first
 * @param {string[]} late
 * @param {{ first?: string[], late?: string[] }} [outside]
 */
const app = (first, late, outside = {}) => ({
  first: {
    bytes: 1,
    modules: Object.fromEntries(first.map((name) => [name, 1])),
    outside: outside.first ?? [],
  },
  late: { bytes: 1, modules: Object.fromEntries(late.map((name) => [name, 1])), outside: outside.late ?? [] },
})

describe('earlyFaults', () => {
  it('finds no fault when the SDK and the code for sessions are late, in the build or left out of it', () => {
    expect(earlyFaults(app(['/a.js'], [DRIVER, SAVING, SDK]))).toEqual([])
    expect(earlyFaults(app(['/a.js'], [DRIVER, SAVING], { late: ['@meshconnect/web-link-sdk'] }))).toEqual([])
  })

  it.each([DRIVER, SAVING, SDK])('names %s when it is loaded first', (name) => {
    expect(earlyFaults(app([name], [DRIVER, SAVING, SDK]))).toEqual([expect.stringContaining(name)])
  })

  it('names an SDK that was left out of the build, and that the page loads first', () => {
    const early = app([], [DRIVER, SDK], { first: ['@meshconnect/web-link-sdk'] })
    expect(earlyFaults(early)).toEqual([expect.stringContaining('@meshconnect/web-link-sdk')])
  })

  it('reports patterns that match nothing at all, because they prove nothing', () => {
    expect(earlyFaults(app(['/a.js'], []))).toEqual([
      expect.stringContaining('proves nothing'),
      expect.stringContaining('proves nothing'),
    ])
  })
})

describe('earlyQueryFaults', () => {
  it('names React Query when it is loaded first, and wants to see it later', () => {
    expect(earlyQueryFaults(app(['/a.js'], [QUERY]))).toEqual([])
    expect(earlyQueryFaults(app([QUERY], [QUERY]))).toEqual([expect.stringContaining(QUERY)])
    expect(earlyQueryFaults(app([], []))).toHaveLength(1)
  })
})
