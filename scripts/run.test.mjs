import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './run-command.mjs'

it.each(['18.20.8', '20.18.3', '21.7.3', '22.11.0'])('refuses Node %s before anything else', (version) => {
  const pretend = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`
  const args = ['--import', pretend, join(root, 'scripts/run.mjs'), 'no-command']
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect(stderr).toContain(`needs Node 20.19 or later (of 22: 22.12 or later), and this is Node ${version}.`)
  expect(status).toBe(1)
})
