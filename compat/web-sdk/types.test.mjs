import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

it('the library and its contract with the SDK accept the types of 3.14', async () => {
  const compiler = 'node_modules/typescript-7.0/bin/tsc'
  const { stdout } = await promisify(execFile)('node', [compiler, '-p', 'compat/web-sdk'], {
    cwd: root,
  }).catch((error) => error)
  expect(stdout).toBe('')
})
