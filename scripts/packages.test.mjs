import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { read } from './docs.mjs'
import { PUBLISHED, readCatalog, readPackage } from './packages.mjs'
import { root } from './run-command.mjs'

/** What pnpm replaces when it packs, and npm does not. */
const ONLY_PNPM = /"(?:catalog|workspace):/

describe.each(PUBLISHED)('packages/%s', (folder) => {
  const { devDependencies: _, ...published } = readPackage(folder)

  it('says what is published without help of the tool that packs it', () => {
    expect(published).not.toHaveProperty('publishConfig.exports')
    expect(JSON.stringify(published)).not.toMatch(ONLY_PNPM)
    expect(JSON.stringify([published.exports, published.main, published.types])).not.toContain('/src/')
  })

  it('depends on the versions that the workspace is tested with', () => {
    const catalog = readCatalog()
    const shared = Object.entries(published.dependencies).filter(([name]) => catalog.has(name))
    expect(shared).toEqual(shared.map(([name]) => [name, catalog.get(name)]))
  })

  it('says for what it is found, which Node it needs, and which files run at import', () => {
    expect(published.keywords).toContain('mesh-link')
    expect(published.engines).toEqual({ node: '>=20.19' })
    expect(published.sideEffects).toEqual(folder === 'react-link' ? ['*.css', ...provided()] : false)
  })

  it('has the licence', () => {
    expect(read(`packages/${folder}/LICENSE`)).toBe(read('LICENSE'))
  })
})

it('each published entry is its source in the workspace', () => {
  const entries = PUBLISHED.flatMap((folder) => {
    const { name, exports } = readPackage(folder)
    return Object.keys(exports).map((entry) => `${name}${entry.slice(1)}`)
  })
  const aliases = Object.keys(readPaths()).map((path) => new RegExp(`^${path.replaceAll('*', '[^/]+')}$`))
  expect(
    entries.filter((entry) => !entry.endsWith('package.json') && !aliases.some((alias) => alias.test(entry))),
  ).toEqual([])
})

/** The files of `react-mesh-link` that leave their exports for a retry of their import, so that importing them has an effect. */
function provided() {
  const source = 'packages/react-link/src'
  return readdirSync(join(root, source), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && / = provide\(/.test(read(`${source}/${path}`)))
    .map((path) => `**/${basename(path, '.ts')}.*`)
    .sort()
}

/** @returns {Record<string, string[]>} */
function readPaths() {
  const withoutComments = read('tsconfig.base.json').replaceAll(/^\s*\/\/.*$/gm, '')
  return JSON.parse(withoutComments).compilerOptions.paths
}
