import { sql, type Transaction } from 'kysely'
import { addConnectionChanges } from '../connections/connection-changes'
import { identityBroker, identityHash } from '../connections/drafts'
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
  const kept = new Set(rows.filter((row) => row.user_key === to))
  const moved: string[] = []
  const removed: ConnectionRow[] = []
  for (const row of rows.filter((it) => it.user_key === from)) {
    const winners = new Map([...kept].map((twin) => [twin, betterOf(row, twin)]))
    if ([...winners].some(([twin, winner]) => winner === twin)) {
      removed.push(row)
      continue
    }
    for (const [twin, winner] of winners) {
      if (winner === undefined) continue
      removed.push(twin)
      kept.delete(twin)
    }
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

/**
 * Of two connections, the one that stands for both: it has all accounts of the other. The one that works, or has more
 * accounts, or is newer.
 *
 * @returns `undefined` when both stay, because an account would be lost
 */
function betterOf(row: ConnectionRow, twin: ConnectionRow): ConnectionRow | undefined {
  const isWhole = hasAccountsOf(row, twin)
  const isTwinWhole = hasAccountsOf(twin, row)
  if (!isWhole && !isTwinWhole) return undefined
  if (isUsable(row) !== isUsable(twin)) {
    if (isUsable(row)) return isWhole ? row : undefined
    return isTwinWhole ? twin : undefined
  }
  if (isWhole !== isTwinWhole) return isWhole ? row : twin
  return row.updated_at > twin.updated_at ? row : twin
}

function isUsable({ status }: ConnectionRow): boolean {
  return status !== 'reconnect_required'
}

/** Compares what `identityHash` hashes: two connections with one hash cannot both stay. */
function hasAccountsOf(row: ConnectionRow, other: ConnectionRow): boolean {
  if (row.scope !== other.scope || brokerOf(row) !== brokerOf(other)) return false
  if (row.kind === 'delayed' || other.kind === 'delayed') return row.kind === other.kind
  const ids = new Set(row.accounts.map(({ id }) => id))
  return other.accounts.every(({ id }) => ids.has(id))
}

function brokerOf({ kind, broker_type, broker_name }: ConnectionRow): string {
  return identityBroker(kind, broker_type, broker_name)
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
