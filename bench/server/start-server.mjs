import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/**
 * @typedef {object} ServerConfig
 * @property {'ours' | 'bare'} kind
 * @property {string} databaseUrl
 * @property {boolean} [isWorking] whether its worker processes webhooks, as after `ready()`
 * @property {number} [callbackMs] how long the integrator's callback takes
 *
 * @typedef {object} BenchServer
 * @property {string} origin
 * @property {number} port
 * @property {() => Promise<string[]>} takeStatements its statements since the last call
 * @property {() => Promise<{ heap: number, rss: number }>} memory after a garbage collection, in MB
 * @property {() => Promise<void>} stop
 */

/**
 * Starts one of the two servers in a process of its own.
 *
 * @param {ServerConfig} config
 * @returns {Promise<BenchServer>}
 */
export async function startServer(config) {
  const child = fork(fileURLToPath(new URL('./serve.mjs', import.meta.url)), {
    execArgv: ['--import', 'tsx', '--expose-gc'],
    env: { ...process.env, NODE_ENV: 'production', BENCH_SERVER: JSON.stringify(config) },
  })
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`The server "${config.kind}" ended with exit code ${code}.`)
  })
  // After a stop, nobody waits for this promise.
  failed.catch(() => {})
  const killWithUs = () => void child.kill('SIGKILL')
  process.once('exit', killWithUs)

  const nextMessage = async () => (await Promise.race([once(child, 'message'), failed]))[0]
  /** @param {'statements' | 'memory'} what */
  const ask = (what) => {
    const answer = nextMessage()
    child.send(what)
    return answer
  }
  const { port } = await nextMessage()
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    takeStatements: () => ask('statements'),
    memory: () => ask('memory'),
    async stop() {
      process.off('exit', killWithUs)
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}
