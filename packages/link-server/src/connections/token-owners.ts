import { sql, type Transaction } from 'kysely'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { MeshLinkTables } from '../storage/tables'

type Tx = Transaction<MeshLinkTables>

/** When a connection has more tokens than this, only the tokens of the last payload are kept. */
const MAX_TOKENS = 50

/**
 * Makes a user the owner of tokens. A unique index makes sure that each token has one owner: a second transaction waits
 * for the first one and is refused.
 *
 * @param claims connection ids by token hash
 * @throws `connection_held_by_other_user` when another user owns one of the tokens
 */
export async function claimTokens(
  tx: Tx,
  userKey: string,
  claims: ReadonlyMap<string, string>,
): Promise<void> {
  // All transactions claim tokens in the same order, to prevent deadlocks.
  const sorted = [...claims].sort(([a], [b]) => (a < b ? -1 : 1))
  const { rows } = await sql`
    insert into mesh_link_token_owners (token_hash, user_key, connection_id)
    select token_hash, ${userKey}, connection_id
    from unnest(${sorted.map(([hash]) => hash)}::text[], ${sorted.map(([, id]) => id)}::text[])
      as claimed (token_hash, connection_id)
    on conflict (token_hash) do update set connection_id = excluded.connection_id
    where mesh_link_token_owners.user_key = excluded.user_key
    returning token_hash`.execute(tx)
  if (rows.length < sorted.length) {
    throw new MeshLinkProblem(
      'connection_held_by_other_user',
      'This account is already connected by another user. That user must disconnect it first.',
    )
  }
}

/** Which connections of a user tokens belong to: connection ids by token hash. */
export async function findOwners(tx: Tx, userKey: string, hashes: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ token_hash: string; connection_id: string }>`
    select token_hash, connection_id from mesh_link_token_owners
    where token_hash = any(${hashes}::text[]) and user_key = ${userKey}`.execute(tx)
  return new Map(rows.map(({ token_hash, connection_id }) => [token_hash, connection_id]))
}

/** The token hashes of a user's connection. */
export async function tokensOfConnection(tx: Tx, userKey: string, connectionId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('mesh_link_token_owners')
    .select('token_hash')
    .where('connection_id', '=', connectionId)
    .where('user_key', '=', userKey)
    .execute()
  return rows.map(({ token_hash }) => token_hash)
}

/** Limits the tokens of a connection that is connected again many times. */
export async function deleteOldTokens(tx: Tx, connectionIds: string[], latest: string[]): Promise<void> {
  await sql`
    delete from mesh_link_token_owners where token_hash in (
      select token_hash from mesh_link_token_owners
      where connection_id in (
        select connection_id from mesh_link_token_owners where connection_id = any(${connectionIds}::text[])
        group by connection_id having count(*) > ${MAX_TOKENS}
      ) and token_hash <> all(${latest}::text[])
      for update skip locked
    )`.execute(tx)
}

/**
 * Releases the tokens of a connection that no longer exists. A token that another connection of the same user stores is
 * moved to that connection.
 */
export async function releaseTokens(tx: Tx, userKey: string, connectionId: string): Promise<void> {
  // Locked in the same order as in `claimTokens`.
  await sql`
    select 1 from mesh_link_token_owners where connection_id = ${connectionId}
    order by token_hash collate "C" for update`.execute(tx)
  await sql`
    update mesh_link_token_owners set connection_id = kept.id
    from mesh_link_connections as kept
    where mesh_link_token_owners.connection_id = ${connectionId}
      and kept.user_key = ${userKey} and kept.token_hash = mesh_link_token_owners.token_hash`.execute(tx)
  await sql`
    delete from mesh_link_token_owners where connection_id = ${connectionId}
      and not exists (select 1 from mesh_link_connections where id = ${connectionId})`.execute(tx)
}
