import { type Kysely, sql } from 'kysely'
import type { Services } from '../services'
import type { MeshLinkTables, RevocationRow } from '../storage/tables'
import { addConnectionChanges } from './connection-changes'
import { CONNECTION_ID, connectionNotFound } from './find-connection'
import { FIRST_WAIT_SECONDS, LEASE_SECONDS, revoke } from './revocations'

/** Short, because the user waits. After a timeout the account is revoked later. */
const TIMEOUT_MS = 3_000

/**
 * Disconnects an account. It is unusable here at once. It is revoked at Mesh now, or later if Mesh cannot be reached.
 *
 * @throws `connection_not_found`. Once the connection is removed here, it throws nothing else
 */
export async function removeConnection(services: Services, userKey: string, id: string): Promise<void> {
  const { emit } = services
  const row = CONNECTION_ID.test(id) ? await remove(services, userKey, id) : undefined
  if (!row) throw connectionNotFound()
  let isRevoked = false
  try {
    isRevoked = (await revoke(services, row, { timeoutMs: TIMEOUT_MS })) === 'revoked'
  } catch (error) {
    // The revocation job tries again later.
    emit({ type: 'job_failed', job: 'revocations', error })
  }
  emit({ type: 'connection_removed', connectionId: id, brokerType: row.broker_type, isRevoked })
}

/** Removes the connection. If somebody wants to hear of it, both is one transaction. */
async function remove(services: Services, userKey: string, id: string): Promise<RevocationRow | undefined> {
  const { db, listeners } = services
  if (!listeners.onConnectionRemoved) return moveToRevocations(db, userKey, id)
  const moved = await db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('mesh_link_connections')
      .selectAll()
      .where('id', '=', id)
      .where('user_key', '=', userKey)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return undefined
    await addConnectionChanges(services, tx, [{ kind: 'removed', row }])
    return moveToRevocations(tx, userKey, id)
  })
  services.wakeWorker()
  return moved
}

/** The sealed tokens are moved unchanged, because the user and the connection id they are bound to stay the same. */
async function moveToRevocations(
  db: Kysely<MeshLinkTables>,
  userKey: string,
  id: string,
): Promise<RevocationRow | undefined> {
  const { rows } = await sql<RevocationRow>`
    with gone as (
      delete from mesh_link_connections where id = ${id} and user_key = ${userKey} returning *
    )
    insert into mesh_link_revocations
      (connection_id, user_key, broker_type, scope, sealed_tokens, attempts, due_at, leased_until, created_at)
    select id, user_key, broker_type, scope, sealed_tokens, 1,
      now() + ${sql.lit(FIRST_WAIT_SECONDS)} * interval '1 second',
      now() + ${sql.lit(LEASE_SECONDS)} * interval '1 second',
      now()
    from gone
    returning *`.execute(db)
  return rows[0]
}
