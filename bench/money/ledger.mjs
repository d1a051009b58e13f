import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

/** @import { TransferChange } from 'mesh-link-server' */
/** @import { createCallLog } from './call-log.mjs' */

/** The integrator's own table: one row for each key. */
export const LEDGER_TABLE = `
  create table ledger (
    seq bigserial,
    key text primary key,
    user_id text not null,
    transfer_id text not null,
    status text not null,
    previous_status text,
    transfer jsonb not null,
    asked jsonb not null
  );
  create index ledger_transfer on ledger (transfer_id, seq);
`
const FAILS = 0.05

/**
 * The integrator's callbacks, as an integrator would write them, but slow and unreliable.
 *
 * @param {object} options
 * @param {string} options.connectionString
 * @param {ReturnType<typeof createCallLog>} options.log
 * @param {ReadonlySet<string>} options.bad ids of transfers whose callback always throws
 * @param {(where: 'before' | 'after') => Promise<void>} options.onInside runs inside a callback, before and after its
 *   row is written
 */
export function createLedger({ connectionString, log, bad, onInside }) {
  const pool = new pg.Pool({ connectionString, max: 6, connectionTimeoutMillis: 5_000 })
  pool.on('error', () => {}) // the next query gets another connection,
  pool.on('connect', (client) => client.on('error', () => {})) // also when a connection is cut off in use

  return {
    /** @param {TransferChange} change */
    async tell(change) {
      const { userId, transfer, asked, previousStatus, idempotencyKey: key } = change
      const facts = JSON.stringify(transfer)
      const told = createHash('sha256')
        .update(JSON.stringify([userId, facts]))
        .digest('base64')
      const end = log.begin({ key, transferId: transfer.id, told })
      try {
        await onInside('before')
        if (bad.has(transfer.id)) throw new Error('This transfer is always refused.')
        if (Math.random() < FAILS / 2) throw new Error('The ledger had a bad moment.')
        await wait(slowness())
        await pool.query(
          `insert into ledger (key, user_id, transfer_id, status, previous_status, transfer, asked)
           values ($1, $2, $3, $4, $5, $6, $7) on conflict (key) do nothing`,
          [key, userId, transfer.id, transfer.status, previousStatus, facts, JSON.stringify(asked)],
        )
        await onInside('after')
        if (Math.random() < FAILS / 2) throw new Error('The ledger wrote it, and then had a bad moment.')
      } finally {
        end()
      }
    },
  }
}

/** A delay in milliseconds: mostly none, sometimes more than a second. */
function slowness() {
  const dice = Math.random()
  if (dice < 0.7) return 0
  return dice < 0.99 ? Math.random() * 40 : 500 + Math.random() * 1_500
}
