import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { installHash, isInstalled, stampPath } from './install-stamp.mjs'

/** @type {string} */
let root

/**
 * @param {string} path
 * @param {string} content
 */
function write(path, content) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'install-stamp-'))
  for (const path of ['package.json', 'pnpm-workspace.yaml', 'packages/one/package.json']) write(path, '{}')
  write('pnpm-lock.yaml', 'lock')
  write('node_modules/.pnpm/lock.yaml', 'lock')
  write('packages/one/node_modules/.bin/tool', '')
  writeFileSync(stampPath(root), installHash(root))
})

afterEach(() => rmSync(root, { recursive: true }))

describe('isInstalled', () => {
  it('holds right after an install', () => {
    expect(isInstalled(root)).toBe(true)
  })

  it.each([
    ['the lockfile', 'pnpm-lock.yaml'],
    ['the workspace file', 'pnpm-workspace.yaml'],
    ["a package's manifest", 'packages/one/package.json'],
    ['a package added since', 'apps/two/package.json'],
  ])('does not hold once %s has changed', (_, path) => {
    write(path, 'changed')
    expect(isInstalled(root)).toBe(false)
  })

  it('does not hold when another lockfile was installed by hand since', () => {
    write('node_modules/.pnpm/lock.yaml', 'of another branch')
    expect(isInstalled(root)).toBe(false)
  })

  it.each(['node_modules', 'packages/one/node_modules'])('does not hold without %s', (folder) => {
    rmSync(join(root, folder), { recursive: true })
    expect(isInstalled(root)).toBe(false)
  })

  it('does not hold after an install that broke off, which left no stamp', () => {
    rmSync(stampPath(root))
    expect(isInstalled(root)).toBe(false)
  })
})
