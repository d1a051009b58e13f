import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

/** @import { MeshTransfer } from './mesh-transfer.mjs' */

const LOOK_EVERY_MS = 1_000
/** A busy machine is slow, but something happens: a lease of a killed replica ends within a minute. */
const STUCK_MS = 120_000

/**
 * How many transfers have the same status in the ledger as at Mesh.
 *
 * @param {string} connectionString
 * @param {ReadonlyMap<string, MeshTransfer>} truth
 * @returns {Promise<number | undefined>} `undefined` while the database is down
 */
export async function countTold(connectionString, truth) {
  const rows = await ask(
    connectionString,
    'select distinct on (transfer_id) transfer_id as id, status from ledger order by transfer_id, seq desc',
  )
  return rows?.filter(({ id, status }) => truth.get(String(id))?.past.at(-1)?.status === status).length
}

/**
 * How many webhooks are not processed yet.
 *
 * @param {string} connectionString
 */
export async function countUnread(connectionString) {
  const rows = await ask(
    connectionString,
    `select count(*) as count from mesh_link_inbox where state = 'new'`,
  )
  return rows && Number(rows[0]?.count)
}

/**
 * Repeats a check until it holds, or until nothing has happened for two minutes.
 *
 * @param {() => Promise<boolean>} isSo
 * @param {() => number} getProgress another number whenever something has happened
 */
export async function waitUntil(isSo, getProgress) {
  let progress = getProgress()
  let since = performance.now()
  while (!(await isSo())) {
    const now = getProgress()
    if (now !== progress) since = performance.now()
    if (performance.now() - since > STUCK_MS) return false
    progress = now
    await wait(LOOK_EVERY_MS)
  }
  return true
}

/**
 * @param {string} connectionString
 * @param {string} text
 * @returns {Promise<Record<string, unknown>[] | undefined>}
 */
async function ask(connectionString, text) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {}) // the connection was cut off: the next check tries again
  try {
    await client.connect()
    return (await client.query(text)).rows
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => {})
  }
}
