import { sql, type Transaction } from 'kysely'
import { addConnectionChanges } from '../connections/connection-changes'
import { identityHash } from '../connections/drafts'
import { openSealed } from '../connections/stored-tokens'
import { keyedHash } from '../crypto/keyring'
import type { Services } from '../services'
import type { ConnectionRow, MeshLinkTables } from '../storage/tables'

type Tx = Transaction<MeshLinkTables>

/** What became of the connections of a user. */
export interface MovedConnections {
  /** Ids of the connections that the other user has now. They stay the same. */
  moved: string[]
  /** Ids of connections to accounts that both users had. They are disconnected; the other connection stays. */
  removed: string[]
}

/**
 * Gives one user's connections to another user. Of an account that both have, the connection that works stays, or the
 * newer one; the other one is revoked at Mesh. Stored tokens are sealed again, because a seal opens for one user only.
 */
export async function moveConnections(
  services: Services,
  tx: Tx,
  from: string,
  to: string,
): Promise<MovedConnections> {
  const rows = await tx
    .selectFrom('mesh_link_connections')
    .selectAll()
    .where('user_key', 'in', [from, to])
    .orderBy('id')
    .forUpdate()
    .execute()
  const kept = rows.filter((row) => row.user_key === to)
  const moved: string[] = []
  const removed: ConnectionRow[] = []
  for (const row of rows.filter((it) => it.user_key === from)) {
    const twin = kept.find((it) => isSameAccount(it, row))
    if (twin && !isBetter(row, twin)) {
      removed.push(row)
      continue
    }
    if (twin) removed.push(twin)
    moved.push(row.id)
  }
  await moveToRevocations(services, tx, removed)
  await moveRevocations(services, tx, from, to)
  for (const row of rows) {
    if (row.user_key === from && moved.includes(row.id)) await moveOne(services, tx, row, to)
  }
  // Locked in the same order as by everybody who claims tokens.
  await sql`
    select 1 from mesh_link_token_owners where user_key = ${from}
    order by token_hash collate "C" for update`.execute(tx)
  await tx.updateTable('mesh_link_token_owners').set({ user_key: to }).where('user_key', '=', from).execute()
  return { moved, removed: removed.map(({ id }) => id) }
}

function isSameAccount(a: ConnectionRow, b: ConnectionRow): boolean {
  const isAtSamePlace =
    a.scope === b.scope &&
    a.broker_type.toLowerCase() === b.broker_type.toLowerCase() &&
    a.broker_name.toLowerCase() === b.broker_name.toLowerCase()
  const ids = new Set(a.accounts.map(({ id }) => id))
  const isBothDelayed = a.kind === 'delayed' && b.kind === 'delayed'
  return isAtSamePlace && (isBothDelayed || b.accounts.some(({ id }) => ids.has(id)))
}

function isBetter(a: ConnectionRow, b: ConnectionRow): boolean {
  const isUsable = (row: ConnectionRow) => row.status !== 'reconnect_required'
  if (isUsable(a) !== isUsable(b)) return isUsable(a)
  return a.updated_at > b.updated_at
}

async function moveOne(services: Services, tx: Tx, row: ConnectionRow, to: string): Promise<void> {
  const tokens = await openSealed(services, row)
  const { broker_type: brokerType, broker_name: brokerName, accounts, scope } = row
  await tx
    .updateTable('mesh_link_connections')
    .set({
      user_key: to,
      mesh_user_id: row.mesh_user_id ?? row.user_key,
      refresh_leased_until: null,
      ...(tokens
        ? {
            sealed_tokens: await services.vault.seal(tokens, { user: to, row: row.id }),
            identity_hash: identityHash(
              services.keys.lookup,
              to,
              { tokens, brokerType, brokerName, accounts },
              scope,
            ),
          }
        : // Nobody can open these tokens, so the next login makes a connection of its own.
          { identity_hash: keyedHash(services.keys.lookup, 'unreadable', row.id) }),
    })
    .where('id', '=', row.id)
    .execute()
}

/** Deletes connections, and revokes them at Mesh as soon as the worker can. Their tokens stay sealed for their user. */
export async function moveToRevocations(services: Services, tx: Tx, rows: ConnectionRow[]): Promise<void> {
  if (rows.length === 0) return
  await addConnectionChanges(
    services,
    tx,
    rows.map((row) => ({ kind: 'removed', row })),
  )
  await sql`
    with gone as (
      delete from mesh_link_connections where id = any(${rows.map(({ id }) => id)}::text[]) returning *
    )
    insert into mesh_link_revocations
      (connection_id, user_key, broker_type, scope, sealed_tokens, attempts, due_at, leased_until, created_at)
    select id, user_key, broker_type, scope, sealed_tokens, 0, now(), null, now() from gone`.execute(tx)
}

async function moveRevocations(services: Services, tx: Tx, from: string, to: string): Promise<void> {
  const rows = await tx
    .selectFrom('mesh_link_revocations')
    .selectAll()
    .where('user_key', '=', from)
    .orderBy('connection_id')
    .forUpdate()
    .execute()
  for (const row of rows) {
    const { connection_id: id, user_key, sealed_tokens } = row
    const tokens = await openSealed(services, { id, user_key, sealed_tokens })
    await tx
      .updateTable('mesh_link_revocations')
      .set({
        user_key: to,
        ...(tokens && { sealed_tokens: await services.vault.seal(tokens, { user: to, row: id }) }),
      })
      .where('connection_id', '=', id)
      .execute()
  }
}
