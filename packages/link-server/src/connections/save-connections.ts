import { sql, type Transaction } from 'kysely'
import type { LinkConnectedPayload, MeshConnection, MeshScope } from 'react-mesh-link/contract'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { Services } from '../services'
import { prepared } from '../storage/prepared'
import type { ConnectionRow, MeshLinkTables } from '../storage/tables'
import { hashDraft, toDrafts } from './drafts'
import { toWireConnection } from './list-connections'
import { type ConnectionPlan, planConnections } from './plan-connections'
import { claimTokens, forgetOldTokens, tokensOfConnection } from './token-owners'

type Tx = Transaction<MeshLinkTables>

/** Seconds; it is only over when the user has disconnected an account. */
const TOO_MANY_RETRY_AFTER = '60'

/**
 * Saves what Link handed over, all of it or nothing. The same payload again changes nothing but the time. A `write`
 * account stays one in a `read` session. A revocation at Mesh that is still waiting for one of these tokens is called
 * off.
 *
 * @returns the connections of this payload
 * @throws `connection_held_by_other_user`, `too_many_connections`
 */
export async function saveConnections(
  services: Services,
  { userKey, scope, payload }: { userKey: string; scope: MeshScope; payload: LinkConnectedPayload },
): Promise<MeshConnection[]> {
  const drafts = toDrafts(payload).map((draft) => hashDraft(services.keys.lookup, userKey, draft))

  const saved = await services.db.transaction().execute(async (tx) => {
    // One save of a user at a time, over all replicas: so their number holds, and no two of them wait for each other.
    await sql`select 1 from mesh_link_users where user_key = ${userKey} for update`.execute(tx)
    const known = await lockKnown(tx, {
      userKey,
      identities: drafts.flatMap(({ identityHashes }) => Object.values(identityHashes)),
      delayedScope: scope,
      delayedType: payload.accessToken?.brokerType.toLowerCase() ?? null,
    })
    const { plans, dropped } = planConnections(drafts, known, scope)
    await refuseTooMany(services, tx, userKey, plans.filter(({ known }) => !known).length - dropped.size)

    const claims = await claimsOf(tx, userKey, plans, dropped)
    await claimTokens(tx, userKey, claims)
    if (dropped.size > 0) {
      await tx
        .deleteFrom('mesh_link_connections')
        .where('id', 'in', [...dropped.keys()])
        .execute()
    }
    const rows = await writePlans(services, tx, userKey, plans)
    const renewed = plans.flatMap(({ id, known }) => (known ? id : []))
    if (renewed.length > 0) await forgetOldTokens(tx, renewed, [...claims.keys()])
    return rows
  })

  for (const { row, isNew } of saved) {
    const { id: connectionId, kind, broker_type: brokerType } = row
    services.emit({ type: 'connection_saved', connectionId, kind, brokerType, isNew })
  }
  return saved.map(({ row }) => toWireConnection(row))
}

const lockKnown = prepared(
  (
    db,
    params: { userKey: string; identities: string[]; delayedScope: MeshScope; delayedType: string | null },
  ) =>
    db
      .selectFrom('mesh_link_connections')
      .selectAll()
      .where('user_key', '=', params.userKey)
      .where((eb) =>
        eb.or([
          eb('identity_hash', '=', sql<string>`any(${params.identities})`),
          // What an authentication was delayed for has come.
          eb.and([
            eb('kind', '=', 'delayed'),
            eb('scope', '=', params.delayedScope),
            eb(eb.fn<string | null>('lower', ['broker_type']), '=', params.delayedType),
          ]),
        ]),
      )
      // In one order, for all who lock several.
      .orderBy('id')
      .forUpdate(),
)

const countConnections = prepared((db, { userKey }: { userKey: string }) =>
  db
    .selectFrom('mesh_link_connections')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('user_key', '=', userKey),
)

async function refuseTooMany({ limits }: Services, tx: Tx, userKey: string, more: number): Promise<void> {
  if (more <= 0 || limits.connections === Number.POSITIVE_INFINITY) return
  const [counted] = await countConnections(tx, { userKey })
  if (Number(counted?.count) + more <= limits.connections) return
  throw new MeshLinkProblem(
    'too_many_connections',
    `You may have ${limits.connections} connected accounts at most. Disconnect one that you do not use, and try again.`,
    { headers: { 'Retry-After': TOO_MANY_RETRY_AFTER } },
  )
}

/**
 * Which token goes to which connection: those handed over, and those of rows and of revocations that these take the
 * place of. All in one batch, so that they are locked in one order.
 */
async function claimsOf(
  tx: Tx,
  userKey: string,
  plans: ConnectionPlan[],
  dropped: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const claims = new Map<string, string>()
  for (const { id, secretHashes } of plans) for (const hash of secretHashes) claims.set(hash, id)

  const { rows: calledOff } = await sql<{ connection_id: string; token_hash: string }>`
    select revocation.connection_id, owner.token_hash
    from mesh_link_token_owners as owner
    join mesh_link_revocations as revocation using (connection_id)
    where owner.token_hash = any(${[...claims.keys()]}::text[]) and owner.user_key = ${userKey}
      and revocation.user_key = ${userKey}
    order by revocation.connection_id for update of revocation`.execute(tx)

  const heirs = new Map(dropped)
  for (const { connection_id, token_hash } of calledOff)
    heirs.set(connection_id, claims.get(token_hash) ?? '')
  for (const [id, heir] of heirs) {
    for (const hash of await tokensOfConnection(tx, userKey, id)) {
      if (!claims.has(hash)) claims.set(hash, heir)
    }
  }
  if (calledOff.length > 0) {
    const ids = [...new Set(calledOff.map((it) => it.connection_id))]
    await tx.deleteFrom('mesh_link_revocations').where('connection_id', 'in', ids).execute()
  }
  return claims
}

/** All rows in one statement, new and renewed alike. */
async function writePlans(
  { vault, now }: Services,
  tx: Tx,
  userKey: string,
  plans: ConnectionPlan[],
): Promise<{ row: ConnectionRow; isNew: boolean }[]> {
  const sealed = await Promise.all(plans.map((it) => vault.seal(it.tokens, { user: userKey, row: it.id })))
  const at = now()
  const column = (of: (plan: ConnectionPlan) => string) => sql`${plans.map(of)}::text[]`
  const { rows } = await sql<ConnectionRow>`
    insert into mesh_link_connections as kept (
      id, user_key, identity_hash, token_hash, sealed_tokens, kind, broker_type, broker_name, accounts, scope,
      status, brand, created_at, updated_at
    )
    select id, ${userKey}::text, identity_hash, token_hash, sealed_tokens, kind, broker_type, broker_name,
      accounts::jsonb, scope, 'active', brand::jsonb, ${at}::timestamptz, ${at}::timestamptz
    from unnest(
      ${column((it) => it.id)}, ${column((it) => it.identityHash)}, ${column((it) => it.tokenHash)},
      ${sealed}::text[], ${column((it) => it.tokens.kind)}, ${column((it) => it.brokerType)},
      ${column((it) => it.brokerName)}, ${column((it) => JSON.stringify(it.accounts))},
      ${column((it) => it.scope)}, ${column((it) => JSON.stringify(it.brand))}
    ) as made (
      id, identity_hash, token_hash, sealed_tokens, kind, broker_type, broker_name, accounts, scope, brand
    )
    on conflict (id) do update set
      identity_hash = excluded.identity_hash, token_hash = excluded.token_hash,
      sealed_tokens = excluded.sealed_tokens, kind = excluded.kind, broker_type = excluded.broker_type,
      broker_name = excluded.broker_name, accounts = excluded.accounts, scope = excluded.scope,
      status = excluded.status, brand = excluded.brand, updated_at = excluded.updated_at
    returning *`.execute(tx)
  const written = new Map(rows.map((row) => [row.id, row]))
  return plans.flatMap(({ id, known }) => {
    const row = written.get(id)
    return row ? { row, isNew: !known } : []
  })
}
