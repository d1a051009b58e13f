import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../scripts/free-port.mjs'

/** @import { ChildProcess } from 'node:child_process' */
/** @import { FaultList } from './fault-list.mjs' */
/** @import { ReplicaConfig } from './serve.mjs' */

const SERVE = fileURLToPath(new URL('./serve.mjs', import.meta.url))
const INSIDE_LIMIT_MS = 5_000

/**
 * @typedef {Awaited<ReturnType<typeof startReplica>>} Replica
 */

/**
 * Starts a replica that can be killed and comes back on the same port.
 *
 * @param {string} name
 * @param {Omit<ReplicaConfig, 'boot' | 'port'>} config
 * @param {object} options
 * @param {FaultList} options.faults
 * @param {Map<string, number>} options.deaths when each process of a replica ended
 */
export async function startReplica(name, config, { faults, deaths }) {
  const port = await freePort()
  let lives = 0
  /** @type {{ child: ChildProcess, boot: string }} */
  let life
  let isStopping = false
  const killWithUs = () => void life?.child.kill('SIGKILL')
  process.once('exit', killWithUs)
  await boot()

  return {
    port,
    /**
     * Kills the replica as if the power failed, and starts it again.
     *
     * @param {'before' | 'after' | 'anywhere'} where inside a callback, before or after its row is in the ledger; or anywhere
     */
    async crash(where) {
      const { child, boot: id } = life
      if (where !== 'anywhere') {
        const inside = messageOf(child, 'isInside')
        child.send(where)
        // If no callback runs within the limit, the replica is killed wherever it is.
        await Promise.race([inside, new Promise((resolve) => setTimeout(resolve, INSIDE_LIMIT_MS))])
      }
      isStopping = true
      deaths.set(id, Date.now())
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
      isStopping = false
      await boot()
    },
    async stop() {
      isStopping = true
      process.off('exit', killWithUs)
      const gone = once(life.child, 'exit')
      life.child.kill('SIGKILL')
      await gone
    },
  }

  async function boot() {
    const id = `${name}.${++lives}`
    /** @type {ReplicaConfig} */
    const own = { ...config, boot: id, port }
    const child = fork(SERVE, {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, PROOF_REPLICA: JSON.stringify(own) },
    })
    life = { child, boot: id }
    const ready = messageOf(child, 'isReady')
    const early = once(child, 'exit')
    child.once('exit', (code, signal) => {
      if (isStopping) return
      // Neither an error of the database nor an error of a callback may end an integrator's process.
      deaths.set(id, Date.now())
      faults.add('wrong', `Replica ${id} ended by itself (${signal ?? `exit code ${code}`}).`)
      void boot().catch(() => {})
    })
    await Promise.race([ready, early])
    if (child.exitCode !== null) throw new Error(`Replica ${id} did not start.`)
  }
}

/**
 * @param {ChildProcess} child
 * @param {'isReady' | 'isInside'} what
 * @returns {Promise<void>}
 */
function messageOf(child, what) {
  return new Promise((resolve) => {
    /** @param {unknown} message */
    const listener = (message) => {
      if (typeof message !== 'object' || message === null || !(what in message)) return
      child.off('message', listener)
      resolve()
    }
    child.on('message', listener)
  })
}
