import { describe, expect, it } from 'vitest'
import { firstLoadFaults, splitFirstLoad } from './first-load.mjs'

const SDK = '/app/node_modules/@meshconnect/web-link-sdk/dist/index.js'
const QUERY = '/app/node_modules/@tanstack/query-core/build/modern/query.js'
const onDemand = ['src/driver/run-session.ts', 'src/saving/create-save-service.ts', SDK, QUERY]

/**
 * @param {string} fileName
 * @param {string[]} [imports]
 */
const chunk = (fileName, imports = []) => ({
  fileName,
  imports,
  isEntry: fileName === 'entry.js',
  modules: [],
  gzipBytes: 1,
})

describe('splitFirstLoad', () => {
  it('counts everything that the entry imports, directly or not, as first load', () => {
    const chunks = [
      chunk('late.js', ['shared.js']),
      chunk('shared.js'),
      chunk('deep.js'),
      chunk('a.js', ['deep.js', 'a.js']),
      chunk('entry.js', ['a.js']),
    ]
    const { first, onDemand: later } = splitFirstLoad(chunks)
    expect(first.map(({ fileName }) => fileName)).toEqual(['entry.js', 'a.js', 'deep.js'])
    expect(later.map(({ fileName }) => fileName)).toEqual(['late.js', 'shared.js'])
  })
})

describe('firstLoadFaults', () => {
  it('finds no fault when SDK, driver and saving are loaded on demand', () => {
    expect(firstLoadFaults({ first: ['src/core/session.ts'], onDemand })).toEqual([])
  })

  it.each(onDemand)('names %s when it is loaded first', (module) => {
    const faults = firstLoadFaults({ first: ['src/core/session.ts', module], onDemand })
    expect(faults).toEqual([expect.stringContaining(module)])
  })

  it('reports patterns that match no module at all, because they prove nothing', () => {
    const faults = firstLoadFaults({ first: ['src/core/session.ts'], onDemand: [] })
    expect(faults).toHaveLength(4)
    expect(faults.join()).toContain('proves nothing')
  })
})
