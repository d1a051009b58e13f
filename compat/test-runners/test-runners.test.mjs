import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'mesh-link-runners-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** @type {Record<string, (report: string) => string[]>} */
const RUNNERS = {
  'Jest with jsdom': (report) => ['jest', '--ci', '--json', `--outputFile=${report}`],
  'Vitest with jsdom': (report) => [...VITEST, '--environment=jsdom', `--outputFile.json=${report}`],
  'Vitest with happy-dom': (report) => [...VITEST, '--environment=happy-dom', `--outputFile.json=${report}`],
}

const VITEST = ['vitest', 'run', '--config=vitest/vitest.config.mjs', '--reporter=default', '--reporter=json']

it.each(Object.entries(RUNNERS))('%s runs the tests of an app', async (name, command) => {
  const report = join(folder, `${name}.json`)
  const { code, output } = await run(command(report))
  expect({ code, output }).toMatchObject({ code: 0 })

  expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
    numPassedTests: 6,
    numFailedTests: 0,
    numPendingTests: 0,
  })
  // What a test writes to the console, as each of them shows it.
  expect(output).not.toMatch(/^\s*console\.\w+$|^std(out|err) \|/m)
})

/**
 * Runs a program of this folder's packages.
 *
 * @param {string[]} command
 */
async function run([file = '', ...args]) {
  const cwd = import.meta.dirname
  // Without the settings that the Vitest around this has for itself.
  const { NODE_ENV, VITEST, ...env } = process.env
  const child = spawn(join(cwd, 'node_modules/.bin', file), args, { cwd, env: { ...env, NO_COLOR: '1' } })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  return { code, output }
}
