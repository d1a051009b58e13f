import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './lib/paths.mjs'

const rows = readFileSync(join(root, 'SECURITY.md'), 'utf8')
  .split('### Money')[1]
  ?.split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (threat|---) \|/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim()))

it('SECURITY.md has threat, guard and test in each row', () => {
  expect(rows?.length).toBeGreaterThan(40)
  for (const row of rows ?? []) expect(row).toEqual(Array(3).fill(expect.stringMatching(/./)))
})

it('SECURITY.md names no test that is not there', () => {
  const proofs = (rows ?? []).flatMap(([, , tests = '']) => readProofs(tests))
  expect(proofs.length).toBeGreaterThanOrEqual(rows?.length ?? 0)
  expect(proofs.filter(({ file, title }) => !hasTest(file, title))).toEqual([])
})

it('a row without a test, or with one of another name, is found', () => {
  expect(readProofs('`a.test.ts` › one; and two; `b.test.ts` › three')).toEqual([
    { file: 'a.test.ts', title: 'one; and two' },
    { file: 'b.test.ts', title: 'three' },
  ])
  expect(hasTest('crypto/vault.test.ts', 'opens whatever it is given')).toBe(false)
  expect(hasTest('crypto/no.test.ts', 'opens what it sealed, in its place only')).toBe(false)
})

/**
 * @param {string} cell "`file` › title; `file` › title; what is no test"
 * @returns {{ file: string, title: string }[]}
 */
function readProofs(cell) {
  return [...cell.matchAll(/`([\w./-]+\.test\.m?[jt]s)` › (.*?)(?=; `|; with real processes|$)/g)].map(
    ([, file = '', title = '']) => ({ file, title }),
  )
}

/** @param {string} file @param {string} title as it stands in the file, `%s` included */
function hasTest(file, title) {
  const path = [join(root, 'packages/link-server/src', file), join(root, file)].find((it) => existsSync(it))
  if (!path) return false
  const text = readFileSync(path, 'utf8')
  return ["'", '"', '`'].some((quote) => text.includes(`${quote}${title}${quote}`))
}
