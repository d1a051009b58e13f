import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'

/** The folder of the workspace. */
export const root = join(import.meta.dirname, '..')

const isWindows = process.platform === 'win32'
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Runs a command in the root of the workspace and waits for its end. The command gets the signals that this process gets.
 *
 * @param {string[]} command the program and its arguments
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {(chunk: string) => void} [options.onOutput] gets what the command prints, both streams in order; the command then
 *   has no input, and a signal ends this process too. Without it the command has this terminal
 * @param {number} [options.limitMs] stops a command that takes longer, with all that it started; needs `onOutput`
 * @returns {Promise<number>} the exit code; 128 + the signal's number, 124 past the limit, 127 if it could not start
 */
export function runCommand([file = '', ...args], { env = process.env, onOutput, limitMs } = {}) {
  return new Promise((resolve) => {
    // In a group of its own, the command can be stopped with the browsers and servers that it started.
    const hasGroup = onOutput !== undefined && !isWindows
    const child = spawn(file, args, {
      cwd: root,
      env,
      detached: hasGroup,
      shell: isWindows,
      stdio: onOutput ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    })
    /** @param {NodeJS.Signals} signal */
    const send = (signal) => {
      try {
        if (hasGroup && child.pid) process.kill(-child.pid, signal)
        else child.kill(signal)
      } catch {} // it has just ended
    }
    let isLate = false
    const timer =
      limitMs &&
      setTimeout(() => {
        isLate = true
        onOutput?.(`\nStopped: it took more than ${limitMs / 60_000} minutes.\n`)
        send('SIGKILL')
      }, limitMs)
    /** @type {NodeJS.Signals | undefined} */
    let received
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => {
      received = signal
      // A terminal sends Ctrl-C to the whole group: a second one would cut the child's clean-up short.
      if (hasGroup || signal !== 'SIGINT' || !process.stdin.isTTY) send(signal)
    }
    for (const signal of SIGNALS) process.on(signal, forward)
    /** @param {number} code */
    const end = (code) => {
      clearTimeout(timer)
      for (const signal of SIGNALS) process.off(signal, forward)
      if (onOutput && received) process.exit(128 + constants.signals[received])
      resolve(isLate ? 124 : code)
    }
    if (onOutput)
      for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', onOutput)
    child.once('error', ({ message }) => {
      const print = onOutput ?? ((/** @type {string} */ text) => process.stderr.write(text))
      print(`${message}\n`)
      end(127)
    })
    child.once('close', (code, signal) => end(code ?? 128 + (signal ? constants.signals[signal] : 1)))
  })
}
