import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { read } from '../docs.mjs'
import { PUBLISHED, readPackage } from '../packages.mjs'
import { root } from '../run-command.mjs'
import { adaptLinks, documentsOf, PAGES } from './documents.mjs'
import { findBrokenLinks } from './links.mjs'
import { readLinks } from './markdown.mjs'

const HOME = 'https://example.com/owner/react-mesh-link'
const README = 'packages/react-link/README.md'

/** @param {string} text @param {string} [file] @param {string} [home] */
const adapt = (text, file = README, home) => adaptLinks(text, file, 'react-link', home)

describe('a document in a tarball', () => {
  it('links to the pages that are packed with it', () => {
    expect(adapt('[a](../../docs/errors.md#offline)')).toBe('[a](docs/errors.md#offline)')
    expect(adapt('[a](errors.md) [b](../packages/react-link/README.md#hooks)', 'docs/guide.md')).toBe(
      '[a](errors.md) [b](../README.md#hooks)',
    )
  })

  it('leaves links inside the page, and to other places', () => {
    const text = '[a](#hooks) [b](https://docs.meshconnect.com)'
    expect(adapt(text)).toBe(text)
  })

  it('says which package has the page, if its words do not', () => {
    expect(adapt('[the routes](../link-server/README.md#routes)')).toBe(
      'the routes (`README.md` of `mesh-link-server`)',
    )
    expect(adapt('[`mesh-link-server`](../link-server/README.md)')).toBe('`mesh-link-server`')
  })

  it('has words only in place of what no package has', () => {
    expect(adapt('[test](src/index.ts)')).toBe('test')
  })

  it('links to the home of the project when it has one', () => {
    expect(adapt('[test](src/index.ts#L3)', README, HOME)).toBe(
      `[test](${HOME}/blob/main/packages/react-link/src/index.ts#L3)`,
    )
  })
})

describe.each(PUBLISHED)('the tarball of packages/%s', (folder) => {
  it('brings each page that its README links to', () => {
    const pages = readLinks(read(`packages/${folder}/README.md`))
      .map(({ target }) => /^\.\.\/\.\.\/(docs\/.+\.md|SECURITY\.md)/.exec(target)?.[1])
      .filter((page) => page !== undefined)
    expect(pages.filter((page) => !PAGES[folder]?.includes(page))).toEqual([])
  })

  it('has its documents among its files, and is packed with them by npm and pnpm alike', () => {
    const { files, scripts } = readPackage(folder)
    expect(files).toEqual(expect.arrayContaining(['docs', 'CHANGELOG.md']))
    expect(scripts).toMatchObject({
      prepack: 'npm run build && node ../../scripts/pack/around-pack.mjs write',
      postpack: 'node ../../scripts/pack/around-pack.mjs restore',
    })
  })

  it('has no address of the project while it has no home', () => {
    const addresses = [...documentsOf(folder, '').values()].flatMap((text) => readLinks(text))
    expect(addresses.filter(({ target }) => /^https?:.*mesh-link/.test(target))).toEqual([])
  })
})

describe('findBrokenLinks', () => {
  it('finds a missing file, a missing heading, a file outside, and a place of ours that does not exist', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mesh-link-links-'))
    mkdirSync(join(folder, 'docs'))
    writeFileSync(join(folder, 'docs/page.md'), '# One\n\n[up](../README.md#start) [self](#one)\n')
    const links = '[a](docs/page.md#one) [b](docs/page.md#two) [c](gone.md) [d](../x.md)'
    writeFileSync(
      join(folder, 'README.md'),
      `# Start\n\n${links} [e](${HOME}/issues) [f](https://hono.dev)\n`,
    )
    expect(findBrokenLinks(folder, ['README.md', 'docs/page.md'], '')).toEqual([
      'README.md: docs/page.md#two is no heading there',
      'README.md: gone.md does not exist',
      'README.md: ../x.md is outside',
      `README.md: ${HOME}/issues is no place of this project`,
    ])
    expect(findBrokenLinks(folder, ['docs/page.md'])).toEqual([])
    expect(findBrokenLinks(folder, ['README.md'], HOME)).toHaveLength(3)
    rmSync(folder, { recursive: true })
  })
})

it('the links between the documents of the repository lead somewhere', () => {
  /** @param {string} folder */
  const pagesIn = (folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`)
  const pages = [
    ...[
      'README.md',
      'CONTRIBUTING.md',
      'SECURITY.md',
      ...PUBLISHED.map((name) => `packages/${name}/README.md`),
    ],
    ...[...pagesIn('docs'), ...pagesIn('packages/link-sandbox/docs')].filter((file) => file.endsWith('.md')),
  ]
  expect(pages.length).toBeGreaterThan(25)
  expect(findBrokenLinks(root, pages)).toEqual([])
})
