// One server of the bench, in a process of its own. Its settings come as JSON in BENCH_SERVER. It tells its parent when it
// listens, and answers the parent's questions.
import { setTimeout as wait } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { listen } from '../lib/listen.mjs'
import { createBareHandler } from './create-bare-handler.mjs'
import { createOurHandler } from './create-our-handler.mjs'
import { recordStatements } from './record-statements.mjs'

/** @import { ServerConfig } from './start-server.mjs' */

/** @type {ServerConfig} */
const { kind, databaseUrl, isWorking = false, callbackMs = 0 } = JSON.parse(process.env.BENCH_SERVER ?? '')

const statements = recordStatements()
const ours = createOurHandler({ databaseUrl, onTransfer: () => wait(callbackMs) })
// Without `ready()` there is no worker: webhooks are not processed during a measurement.
if (isWorking) await ours.ready()
const handler = kind === 'ours' ? ours : await createBareHandler({ databaseUrl })

process.on('message', (what) => process.send?.(what === 'memory' ? memory() : statements.take()))
process.on('disconnect', () => process.exit(1))

const listener = getRequestListener(handler)
const { origin } = await listen((...args) => void listener(...args), '127.0.0.1')
process.send?.({ port: Number(new URL(origin).port) })

function memory() {
  globalThis.gc?.()
  const { heapUsed, rss } = process.memoryUsage()
  return { heap: heapUsed / 1e6, rss: rss / 1e6 }
}
