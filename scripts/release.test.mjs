import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read } from './docs.mjs'
import { PUBLISHED, readPackage } from './packages.mjs'
import { root } from './run-command.mjs'

// `changeset version` on a copy, with one changeset more than the repository has: the release must not hang on their number.

describe('the next release', () => {
  const copy = mkdtempSync(join(tmpdir(), 'mesh-link-release-'))
  const before = readPackage('react-link').version
  /** @param {string} folder @returns {Record<string, unknown>} */
  const manifestOf = (folder) =>
    JSON.parse(readFileSync(join(copy, 'packages', folder, 'package.json'), 'utf8'))
  /** @param {string} folder */
  const changelogOf = (folder) => readFileSync(join(copy, 'packages', folder, 'CHANGELOG.md'), 'utf8')
  const next = () => String(manifestOf('react-link').version)

  beforeAll(() => {
    copyWorkspace(copy)
    writeFileSync(
      join(copy, '.changeset/one-more.md'),
      '---\n"react-mesh-link": patch\n---\n\nOne more change.\n\nWith a second paragraph.\n',
    )
    const cli = join(root, 'node_modules/@changesets/cli/bin.js')
    const { status, stderr } = spawnSync(process.execPath, [cli, 'version'], { cwd: copy, encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.any(String) })
  }, 60_000)

  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  it('is 0.1.0 if it is the first one, and a new version else', () => {
    expect(next()).not.toBe(before)
    if (before === '0.0.0') expect(next()).toBe('0.1.0')
  })

  it.each(PUBLISHED)('changes the version of packages/%s and nothing else that is published', (folder) => {
    expect(manifestOf(folder)).toEqual({ ...readPackage(folder), version: next() })
  })

  it.each(PUBLISHED)('writes a changelog of packages/%s, which is packed', (folder) => {
    expect(changelogOf(folder)).toMatch(`# ${readPackage(folder).name}\n\n## ${next()}\n`)
    expect(readPackage(folder).files).toContain('CHANGELOG.md')
    if (before === '0.0.0') expect(changelogOf(folder)).toContain('- First release: ')
  })

  it('has no ids of commits in its notes, and keeps their paragraphs together', () => {
    expect(changelogOf('react-link')).toContain('- One more change.\n\n  With a second paragraph.')
    for (const folder of PUBLISHED) expect(changelogOf(folder)).not.toMatch(/^- [0-9a-f]{7,}: /m)
  })

  it('uses up all changesets', () => {
    expect(readdirSync(join(copy, '.changeset')).sort()).toEqual([
      'README.md',
      'changelog.cjs',
      'config.json',
    ])
  })
})

/** Copies what `changeset version` reads. Without `.git`: it does not need the history. @param {string} into */
function copyWorkspace(into) {
  cpSync(join(root, '.changeset'), join(into, '.changeset'), { recursive: true })
  const folders = [...PUBLISHED.map((folder) => `packages/${folder}`), 'apps/demo', 'examples']
  for (const file of [
    'pnpm-workspace.yaml',
    'package.json',
    ...folders.map((each) => `${each}/package.json`),
  ]) {
    mkdirSync(dirname(join(into, file)), { recursive: true })
    writeFileSync(join(into, file), read(file))
  }
  symlinkSync(join(root, 'node_modules'), join(into, 'node_modules'), 'junction')
}
