import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { root } from './run-command.mjs'

/** @type {string} */
let folder
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mesh-link-ci-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/**
 * Runs `.ci/run` with a fake npm, which prints the given text and ends with the given exit code.
 *
 * @param {Record<'test' | 'test:matrix', { says: string, code?: number }>} scripts
 */
function ciRun(scripts) {
  const cases = Object.entries(scripts).map(
    ([name, { says, code = 0 }]) => `${name}) echo '${says}'; exit ${code};;`,
  )
  const npm = join(folder, 'npm')
  writeFileSync(npm, `#!/bin/sh\nfor name; do :; done\ncase "$name" in\n${cases.join('\n')}\nesac\n`)
  chmodSync(npm, 0o755)
  const env = { ...process.env, PATH: [folder, process.env.PATH].join(delimiter) }
  const { status, stdout } = spawnSync(join(root, '.ci/run'), { env, encoding: 'utf8' })
  return { status, stdout, last: stdout.trimEnd().split('\n').at(-1) }
}

describe('.ci/run', () => {
  it('adds up the last lines of both commands', () => {
    const result = ciRun({
      test: { says: '900 passed, 0 failed' },
      'test:matrix': { says: '50 passed, 0 failed' },
    })
    expect(result).toMatchObject({ status: 0, last: '950 passed, 0 failed' })
  })

  it('runs the matrix although the tests failed, and fails', () => {
    const result = ciRun({
      test: { says: '8 passed, 2 failed', code: 1 },
      'test:matrix': { says: '5 passed, 0 failed' },
    })
    expect(result).toMatchObject({ status: 1, last: '13 passed, 2 failed' })
  })

  it('fails when a command has a bad exit code but no failed test, or prints no last line', () => {
    const badly = ciRun({
      test: { says: '8 passed, 0 failed' },
      'test:matrix': { says: '5 passed, 0 failed', code: 137 },
    })
    expect(badly).toMatchObject({ status: 1, last: '13 passed, 1 failed' })
    expect(badly.stdout).toContain('npm run test:matrix ended with exit code 137')

    const silent = ciRun({ test: { says: 'nothing' }, 'test:matrix': { says: '5 passed, 0 failed' } })
    expect(silent).toMatchObject({ status: 1, last: '5 passed, 1 failed' })
  })
})
