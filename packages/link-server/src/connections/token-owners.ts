import { sql, type Transaction } from 'kysely'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { MeshLinkTables } from '../storage/tables'

type Tx = Transaction<MeshLinkTables>

/** Beyond so many tokens of one connection, those that came before the last hand-over are forgotten. */
const MOST_TOKENS = 1000

/**
 * Claims tokens for a user's connections. The database holds that each has one owner: who comes second waits for the
 * first and is refused, whatever was checked before.
 *
 * @param claims connection ids by token hash
 * @throws `connection_held_by_other_user` when another user holds one of them
 */
export async function claimTokens(
  tx: Tx,
  userKey: string,
  claims: ReadonlyMap<string, string>,
): Promise<void> {
  // Two transactions that want the same tokens take them in the same order, so that neither waits for the other.
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
      'This account is already connected by another user. That user has to disconnect it first.',
    )
  }
}

/** What a connection of this user holds. */
export async function tokensOfConnection(tx: Tx, userKey: string, connectionId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('mesh_link_token_owners')
    .select('token_hash')
    .where('connection_id', '=', connectionId)
    .where('user_key', '=', userKey)
    .execute()
  return rows.map(({ token_hash }) => token_hash)
}

/** Keeps a connection that is renewed again and again from filling the table. */
export async function forgetOldTokens(tx: Tx, connectionIds: string[], latest: string[]): Promise<void> {
  await sql`
    delete from mesh_link_token_owners where token_hash in (
      select token_hash from mesh_link_token_owners
      where connection_id in (
        select connection_id from mesh_link_token_owners where connection_id = any(${connectionIds}::text[])
        group by connection_id having count(*) > ${MOST_TOKENS}
      ) and token_hash <> all(${latest}::text[])
      for update skip locked
    )`.execute(tx)
}

/**
 * Lets go of the tokens of a connection that is no more. One that another connection of the same user keeps goes over
 * to it.
 */
export async function releaseTokens(tx: Tx, userKey: string, connectionId: string): Promise<void> {
  // In the order in which they are claimed.
  await sql`
    select 1 from mesh_link_token_owners where connection_id = ${connectionId}
    order by token_hash collate "C" for update`.execute(tx)
  await sql`
    update mesh_link_token_owners set connection_id = kept.id
    from mesh_link_connections as kept
    where mesh_link_token_owners.connection_id = ${connectionId}
      and kept.user_key = ${userKey} and kept.token_hash = mesh_link_token_owners.token_hash`.execute(tx)
  await tx.deleteFrom('mesh_link_token_owners').where('connection_id', '=', connectionId).execute()
}
