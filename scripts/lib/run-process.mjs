import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root } from './paths.mjs'

const isWindows = process.platform === 'win32'
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Runs a command without input and waits for its end. Past its time it is stopped with everything it started,
 * and so it is when this process is told to stop.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {object} options
 * @param {NodeJS.ProcessEnv} options.env
 * @param {number} options.limitMs
 * @param {(chunk: string) => void} options.onOutput gets what it prints, both streams, in order
 * @returns {Promise<number>} its exit code, 128 + the signal's number, 124 past its time, 127 if it could not start
 */
export function runProcess(file, args, { env, limitMs, onOutput }) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: root,
      env,
      detached: !isWindows, // a group of its own, so that browsers and servers it started can be stopped with it
      shell: isWindows && !file.endsWith('.exe'),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let isLate = false
    /** @param {NodeJS.Signals} signal */
    const stop = (signal) => {
      try {
        if (isWindows || !child.pid) child.kill(signal)
        else process.kill(-child.pid, signal)
      } catch {} // it has just ended
    }
    const timer = setTimeout(() => {
      isLate = true
      onOutput(`\nStopped: it took more than ${limitMs / 60_000} minutes.\n`)
      stop('SIGKILL')
    }, limitMs)
    /** @param {number} code */
    const end = (code) => {
      clearTimeout(timer)
      for (const signal of SIGNALS) process.off(signal, stopAndExit)
      resolve(isLate ? 124 : code)
    }
    /** @param {NodeJS.Signals} signal */
    const stopAndExit = (signal) => {
      stop(signal)
      setImmediate(() => process.exit(128 + constants.signals[signal])) // after the others' turn to stop theirs
    }
    for (const signal of SIGNALS) process.once(signal, stopAndExit)
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', onOutput)
    child.once('error', (error) => {
      onOutput(`${error.message}\n`)
      end(127)
    })
    child.once('close', (code, signal) => end(code ?? 128 + (signal ? constants.signals[signal] : 1)))
  })
}
