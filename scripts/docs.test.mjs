import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { matches, read, readSamples, userDocuments } from './docs.mjs'
import { PUBLISHED, readCatalog, readPackage } from './packages.mjs'
import { root } from './run-command.mjs'

describe('docs/dependencies.md', () => {
  it('explains each dependency of the catalog and of the published packages, and no other', () => {
    const used = new Set([
      ...readCatalog().keys(),
      ...PUBLISHED.flatMap((name) => Object.keys(readPackage(name).dependencies)),
    ])
    const firstCells = matches(read('docs/dependencies.md'), /^\| (`[^|]+) \|/gm)
    const explained = firstCells.flatMap((cell) => matches(cell, /`([^`]+)`/g))
    expect(explained.sort()).toEqual([...used].sort())
  })
})

describe('docs/architecture.md', () => {
  it('says of each behaviour in which file it is, and the file has the name', () => {
    const [, table = ''] = read('docs/architecture.md').split('## Where is it?')
    const places = Array.from(
      (table.split('\n## ')[0] ?? '').matchAll(/`(link-[^`]+|react-link[^`]+)` › `([^`]+)`/g),
    )
    expect(places.length).toBeGreaterThan(15)
    const wrong = places.filter(([, file = '', name = '']) => {
      const path = join('packages', file)
      return !existsSync(join(root, path)) || !read(path).includes(name)
    })
    expect(wrong.map(([text]) => text)).toEqual([])
  })
})

describe('docs/guide.md', () => {
  it('shows tests that the matrix runs in each test runner', () => {
    const samples = readSamples('docs/guide.md').filter(({ language }) => language === 'jsx')
    const folder = 'compat/test-runners'
    const tests = ['app/accounts.test.jsx', 'jest/after-link.test.jsx'].map((path) =>
      read(join(folder, path)),
    )
    expect(samples).toHaveLength(2)
    for (const { code } of samples)
      expect(
        tests.some((test) => test.includes(code)),
        code,
      ).toBe(true)
    const ofVitest = read(join(folder, 'vitest/after-link.test.jsx'))
    expect(ofVitest.replaceAll(/\bvi\b/g, 'jest')).toBe(read(join(folder, 'jest/after-link.test.jsx')))
  })
})

describe('docs/reliability.md', () => {
  it('names only tests that exist', () => {
    const named = matches(read('docs/reliability.md'), /`([\w./-]+\.(?:tsx?|mjs))`/g)
    const folders = ['packages/react-link/src', '.']
    expect(named.length).toBeGreaterThan(40)
    expect(named.filter((path) => !folders.some((folder) => existsSync(join(root, folder, path))))).toEqual(
      [],
    )
  })
})

describe('SECURITY.md', () => {
  const rows = (read('SECURITY.md').split('### Money')[1] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (threat|---) \|/.test(line))
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim()))

  it('has a threat, a guard and a test in each row', () => {
    expect(rows.length).toBeGreaterThan(40)
    for (const row of rows) expect(row).toEqual(Array(3).fill(expect.stringMatching(/./)))
  })

  it('names only tests that exist', () => {
    const proofs = rows.flatMap(([, , tests = '']) => readProofs(tests))
    expect(proofs.length).toBeGreaterThanOrEqual(rows.length)
    expect(proofs.filter(({ file, title }) => !hasTest(file, title))).toEqual([])
  })

  it('is checked by functions that find a missing file and a missing title', () => {
    expect(readProofs('`a.test.ts` › one; and two; `b.test.ts` › three')).toEqual([
      { file: 'a.test.ts', title: 'one; and two' },
      { file: 'b.test.ts', title: 'three' },
    ])
    expect(hasTest('scripts/docs.test.mjs', 'names only tests that exist')).toBe(true)
    expect(hasTest('scripts/docs.test.mjs', 'names only tests that ' + 'are gone')).toBe(false)
    expect(hasTest('scripts/no.test.mjs', 'names only tests that exist')).toBe(false)
  })
})

/**
 * @param {string} cell "`file` › title; `file` › title; words that name no test"
 * @returns {{ file: string, title: string }[]}
 */
function readProofs(cell) {
  return [...cell.matchAll(/`([\w./-]+\.test\.m?[jt]s)` › (.*?)(?=; `|; with real processes|$)/g)].map(
    ([, file = '', title = '']) => ({ file, title }),
  )
}

/** @param {string} file @param {string} title as the file has it, `%s` included */
function hasTest(file, title) {
  const path = ['packages/link-server/src', '.'].map((folder) => join(folder, file))
  const found = path.find((it) => existsSync(join(root, it)))
  return found !== undefined && ["'", '"', '`'].some((quote) => read(found).includes(quote + title + quote))
}

describe('the documents for users', () => {
  const samples = userDocuments().flatMap((document) => readSamples(document))

  it('have no JSON that cannot be read', () => {
    const json = samples.filter(({ language }) => language === 'json')
    expect(json.length).toBeGreaterThan(10)
    for (const { document, line, code } of json)
      expect(() => JSON.parse(code), `${document}:${line}`).not.toThrow()
  })

  it('name no script of this repository that does not exist', () => {
    const { scripts } = JSON.parse(read('package.json'))
    // What a quick start runs is in the app that it makes; a test does it.
    const documents = [...userDocuments(), 'CONTRIBUTING.md'].filter(
      (it) => !it.startsWith('docs/quick-starts'),
    )
    const named = documents.flatMap((document) =>
      matches(read(document), /\bnpm run ([\w:-]+)/g).map((name) => ({ document, name })),
    )
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter(({ name }) => !(name in scripts))).toEqual([])
  })

  it('name a file of one app at most once, so that a reader knows which one it is', () => {
    const files = samples.flatMap(({ document, file }) => (file ? [`${document}: ${file}`] : []))
    expect(files.filter((it, index) => files.indexOf(it) !== index)).toEqual([])
  })
})

describe('.changeset', () => {
  it('has only files that the release can read', () => {
    const files = readdirSync(join(root, '.changeset')).filter(
      (it) => it.endsWith('.md') && it !== 'README.md',
    )
    const head = /^---\n("(react-mesh-link|mesh-link-(server|sandbox))": (minor|patch)\n)+---\n\n\S/
    expect(files.filter((file) => !head.test(read(`.changeset/${file}`)))).toEqual([])
  })
})
