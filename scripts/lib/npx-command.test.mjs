import { describe, expect, it } from 'vitest'
import { npxCommand } from './npx-command.mjs'

describe('npxCommand', () => {
  it("runs npm's own npx with this Node under `npm run`, without a shell", () => {
    const command = npxCommand({
      env: { npm_execpath: '/lib/npm/bin/npm-cli.js' },
      platform: 'win32',
      exists: () => true,
    })
    expect(command).toEqual({ file: process.execPath, args: ['/lib/npm/bin/npx-cli.js'], shell: false })
  })

  it('takes npx from the PATH when another tool started the script', () => {
    const env = { npm_execpath: '/lib/pnpm/bin/pnpm.cjs' }
    expect(npxCommand({ env, platform: 'linux', exists: () => false })).toEqual({
      file: 'npx',
      args: [],
      shell: false,
    })
    expect(npxCommand({ env: {}, platform: 'win32', exists: () => false })).toEqual({
      file: 'npx.cmd',
      args: [],
      shell: true,
    })
  })
})
