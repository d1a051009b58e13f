import { describe, expect, it } from 'vitest'
import { runCommand } from './run-command.mjs'

/**
 * @param {string[]} command
 * @param {number} [limitMs]
 */
async function run(command, limitMs = 60_000) {
  let output = ''
  const onOutput = (/** @type {string} */ chunk) => {
    output += chunk
  }
  const code = await runCommand(command, { limitMs, onOutput })
  return { code, output }
}

describe('runCommand', () => {
  it('passes on the output and the exit code', async () => {
    expect(await run([process.execPath, '-e', 'console.log("out"); process.exitCode = 3'])).toEqual({
      code: 3,
      output: 'out\n',
    })
  })

  it('gives the command no input to wait for', async () => {
    const readAll = 'process.stdin.on("end", () => console.log("no input")).resume()'
    expect(await run([process.execPath, '-e', readAll])).toEqual({ code: 0, output: 'no input\n' })
  })

  it('stops a command that takes too long, and the processes that it started', async () => {
    const hang = 'setInterval(() => {}, 1000)'
    const parent = `require('node:child_process').spawn(process.execPath, ['-e', '${hang}'], { stdio: 'inherit' }); ${hang}`
    // The output closes only when the grandchild, which holds it too, is gone.
    const { code, output } = await run([process.execPath, '-e', parent], 1500)
    expect(code).toBe(124)
    expect(output).toContain('Stopped')
  })

  it('says when the command does not exist', async () => {
    const { code, output } = await run(['no-such-command-here'])
    expect(code).toBe(127)
    expect(output).toContain('no-such-command-here')
  })
})
