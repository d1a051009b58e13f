import { sql, type Transaction } from 'kysely'
import type { LinkPlatform, MeshConnection, MeshScope } from 'react-mesh-link/contract'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { CheckedPayload } from '../schemas/link-payload'
import type { Services } from '../services'
import { prepared } from '../storage/prepared'
import type { ConnectionRow, MeshLinkTables } from '../storage/tables'
import { addConnectionChanges, listensToConnections, savedChanges } from './connection-changes'
import { type ConnectionDraft, hashDraft, refreshTokenHash, toDrafts } from './drafts'
import { toWireConnection } from './list-connections'
import { type ConnectionPlan, planConnections } from './plan-connections'
import { refreshTokenOf } from './stored-tokens'
import { lifetimeOf } from './token-lifetime'
import { claimTokens, deleteOldTokens, findOwners, tokensOfConnection } from './token-owners'

type Tx = Transaction<MeshLinkTables>

/** In seconds. Only disconnecting an account really helps. */
const TOO_MANY_RETRY_AFTER = '60'

/** A payload from Link, and the Link session that it came in. */
export interface PayloadToSave {
  userKey: string
  /** The user id that Mesh got with the link token. Null: `userKey`. */
  meshUserId: string | null
  scope: MeshScope
  platform: LinkPlatform
  payload: CheckedPayload
  /** When the Link session began: the tokens are not older. */
  issuedAt: Date
}

/**
 * Saves the payload from Link, completely or not at all. The same payload a second time changes only the time. A
 * `write` account stays `write` in a `read` session. A pending revocation of one of these tokens is cancelled.
 *
 * @returns the connections of this payload
 * @throws `connection_held_by_other_user`, `too_many_connections`
 */
export async function saveConnections(
  services: Services,
  { userKey, meshUserId, scope, platform, payload, issuedAt }: PayloadToSave,
): Promise<MeshConnection[]> {
  const { managedBrokerTypes } = services
  const drafts = toDrafts(payload, { platform, managedBrokerTypes })
  const saved = await services.db.transaction().execute(async (tx) => {
    if (!(await lockUser(tx, userKey))) throw sessionMoved()
    const limit = services.limits.connections
    return writeDrafts(services, tx, { userKey, meshUserId, scope, drafts, issuedAt, limit })
  })
  for (const { row, isNew } of saved) {
    const { id: connectionId, kind, broker_type: brokerType } = row
    services.emit({ type: 'connection_saved', connectionId, kind, brokerType, isNew })
  }
  if (listensToConnections(services.listeners)) services.wakeWorker()
  return saved.map(({ row }) => toWireConnection(row, services.now()))
}

/**
 * One save per user at a time, over all replicas: this keeps the limit exact and prevents deadlocks.
 *
 * @returns whether the user exists
 */
export async function lockUser(tx: Tx, userKey: string): Promise<boolean> {
  const { rows } = await sql`select 1 from mesh_link_users where user_key = ${userKey} for update`.execute(tx)
  return rows.length > 0
}

/** The user was merged into another one, or erased, after the Link session was read. */
function sessionMoved(): MeshLinkProblem {
  return new MeshLinkProblem(
    'link_session_unknown',
    'This Link session is no longer yours: you signed in, or your data was erased. Try again.',
  )
}

/** Connections to write for one user. */
interface DraftsToWrite {
  userKey: string
  /** The user id under which Mesh knows the accounts. Null: `userKey`. */
  meshUserId: string | null
  scope: MeshScope
  /** All of one broker type. */
  drafts: ConnectionDraft[]
  issuedAt: Date
  /** Most connections that the user may have. */
  limit: number
  /** The row whose refresh brought the drafts: it keeps its place in the order of the user's connections. */
  refreshed?: ConnectionRow
}

/**
 * Writes drafts in a transaction that has locked the user.
 *
 * @throws `connection_held_by_other_user`, `too_many_connections`
 */
export async function writeDrafts(
  services: Services,
  tx: Tx,
  { userKey, meshUserId, scope, drafts, issuedAt, limit, refreshed }: DraftsToWrite,
): Promise<{ row: ConnectionRow; isNew: boolean }[]> {
  const hashed = drafts.map((draft) => hashDraft(services.keys.lookup, userKey, draft))
  const existing = await lockExisting(tx, {
    userKey,
    identities: hashed.flatMap(({ identityHashes }) => Object.values(identityHashes)),
    brokerType: drafts[0]?.brokerType.toLowerCase() ?? '',
  })
  // Only an access token can have been replaced without a new login.
  const owned = existing.some(({ kind }) => kind === 'unmanaged')
    ? await findOwners(
        tx,
        userKey,
        hashed.map(({ tokenHash }) => tokenHash),
      )
    : new Map<string, string>()
  const { plans, replaced } = planConnections(hashed, existing, { scope, refreshed, owned })
  const more = plans.filter((plan) => !plan.existing).length - replaced.size
  await assertConnectionLimit(tx, userKey, more, limit)

  const claims = await collectClaims(tx, userKey, plans, replaced)
  await claimTokens(tx, userKey, claims)
  const gone =
    replaced.size > 0
      ? await tx
          .deleteFrom('mesh_link_connections')
          .where('id', 'in', [...replaced.keys()])
          .returningAll()
          .execute()
      : []
  const rows = await writePlans(services, tx, userKey, plans, {
    meshUserId,
    issuedAt,
    isRefresh: refreshed !== undefined,
  })
  const renewed = plans.flatMap(({ id, existing }) => (existing ? id : []))
  if (renewed.length > 0) await deleteOldTokens(tx, renewed, [...claims.keys()])
  await addConnectionChanges(services, tx, [
    ...gone.map((row) => ({ kind: 'removed' as const, row })),
    ...savedChanges(rows, existing, refreshed !== undefined),
  ])
  return rows
}

const lockExisting = prepared((db, params: { userKey: string; identities: string[]; brokerType: string }) =>
  db
    .selectFrom('mesh_link_connections')
    .selectAll()
    .where('user_key', '=', params.userKey)
    .where((eb) =>
      eb.or([
        eb('identity_hash', '=', sql<string>`any(${params.identities})`),
        // An account may come back with another token, and a delayed authentication with its accounts.
        eb(eb.fn<string>('lower', ['broker_type']), '=', params.brokerType),
      ]),
    )
    // All transactions lock rows in the same order.
    .orderBy('id')
    .forUpdate(),
)

const countConnections = prepared((db, { userKey }: { userKey: string }) =>
  db
    .selectFrom('mesh_link_connections')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('user_key', '=', userKey),
)

async function assertConnectionLimit(tx: Tx, userKey: string, more: number, limit: number): Promise<void> {
  if (more <= 0 || limit === Number.POSITIVE_INFINITY) return
  const [counted] = await countConnections(tx, { userKey })
  if (Number(counted?.count) + more <= limit) return
  throw new MeshLinkProblem(
    'too_many_connections',
    `You can have at most ${limit} connected accounts. Disconnect one that you do not use, and try again.`,
    { headers: { 'Retry-After': TOO_MANY_RETRY_AFTER } },
  )
}

/**
 * Collects which token belongs to which connection: the tokens of the payload, and the tokens of the rows and pending
 * revocations that it replaces. All are claimed in one batch, so that they are locked in the same order.
 */
async function collectClaims(
  tx: Tx,
  userKey: string,
  plans: ConnectionPlan[],
  replaced: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const claims = new Map<string, string>()
  for (const { id, secretHashes } of plans) for (const hash of secretHashes) claims.set(hash, id)

  const { rows: cancelled } = await sql<{ connection_id: string; token_hash: string }>`
    select revocation.connection_id, owner.token_hash
    from mesh_link_token_owners as owner
    join mesh_link_revocations as revocation using (connection_id)
    where owner.token_hash = any(${[...claims.keys()]}::text[]) and owner.user_key = ${userKey}
      and revocation.user_key = ${userKey}
    order by revocation.connection_id for update of revocation`.execute(tx)

  const replacements = new Map(replaced)
  for (const { connection_id, token_hash } of cancelled)
    replacements.set(connection_id, claims.get(token_hash) ?? '')
  for (const [id, replacement] of replacements) {
    for (const hash of await tokensOfConnection(tx, userKey, id)) {
      if (!claims.has(hash)) claims.set(hash, replacement)
    }
  }
  if (cancelled.length > 0) {
    const ids = [...new Set(cancelled.map((it) => it.connection_id))]
    await tx.deleteFrom('mesh_link_revocations').where('connection_id', 'in', ids).execute()
  }
  return claims
}

/** A login may take longer than its access token lasts: the token was then made later than the session. */
function isOver(issuedAt: Date, accessSeconds: number | undefined, now: Date): boolean {
  return accessSeconds !== undefined && issuedAt.getTime() + accessSeconds * 1000 <= now.getTime()
}

/** Writes new and existing rows in one statement. */
async function writePlans(
  { vault, keys, now }: Services,
  tx: Tx,
  userKey: string,
  plans: ConnectionPlan[],
  {
    meshUserId,
    issuedAt,
    isRefresh,
  }: Pick<DraftsToWrite, 'meshUserId' | 'issuedAt'> & { isRefresh: boolean },
): Promise<{ row: ConnectionRow; isNew: boolean }[]> {
  const sealed = await Promise.all(
    plans.map(({ id, tokens, existing, keepsTokens }) =>
      keepsTokens && existing ? existing.sealed_tokens : vault.seal(tokens, { user: userKey, row: id }),
    ),
  )
  const at = now()
  const stored = plans.map((plan) => {
    const { existing, tokens } = plan
    const updated_at = isRefresh && existing ? existing.updated_at : at
    if (existing && plan.keepsTokens) return { ...existing, updated_at }
    return {
      ...lifetimeOf(tokens, plan, isOver(issuedAt, plan.accessSeconds, at) ? at : issuedAt),
      kind: tokens.kind,
      status: tokens.kind === 'delayed' ? ('pending_access' as const) : ('active' as const),
      refresh_hash: refreshTokenHash(keys.lookup, refreshTokenOf(tokens)),
      updated_at,
      mesh_user_id: meshUserId,
    }
  })
  const column = (of: (plan: ConnectionPlan) => string) => sql`${plans.map(of)}::text[]`
  const times = (key: 'access_until' | 'refresh_until' | 'refresh_at' | 'updated_at') =>
    sql`${stored.map((it) => it[key]?.toISOString() ?? null)}::timestamptz[]`
  const texts = (key: 'kind' | 'status' | 'refresh_hash' | 'mesh_user_id') =>
    sql`${stored.map((it) => it[key])}::text[]`
  const { rows } = await sql<ConnectionRow>`
    insert into mesh_link_connections (
      id, user_key, identity_hash, token_hash, sealed_tokens, kind, broker_type, broker_name, accounts, scope,
      status, brand, mesh_user_id, access_until, refresh_until, refresh_at, refresh_hash, created_at, updated_at
    )
    select id, ${userKey}::text, identity_hash, token_hash, sealed_tokens, kind, broker_type, broker_name,
      accounts::jsonb, scope, status, brand::jsonb, mesh_user_id, access_until, refresh_until, refresh_at, refresh_hash,
      ${at}::timestamptz, updated_at
    from unnest(
      ${column((it) => it.id)}, ${column((it) => it.identityHash)}, ${column((it) => it.tokenHash)},
      ${sealed}::text[], ${texts('kind')}, ${column((it) => it.brokerType)},
      ${column((it) => it.brokerName)}, ${column((it) => JSON.stringify(it.accounts))},
      ${column((it) => it.scope)}, ${column((it) => JSON.stringify(it.brand))},
      ${times('access_until')}, ${times('refresh_until')}, ${times('refresh_at')}, ${texts('refresh_hash')},
      ${texts('status')}, ${times('updated_at')}, ${texts('mesh_user_id')}
    ) as new_rows (
      id, identity_hash, token_hash, sealed_tokens, kind, broker_type, broker_name, accounts, scope, brand,
      access_until, refresh_until, refresh_at, refresh_hash, status, updated_at,
      mesh_user_id
    )
    on conflict (id) do update set
      identity_hash = excluded.identity_hash, token_hash = excluded.token_hash,
      sealed_tokens = excluded.sealed_tokens, kind = excluded.kind, broker_type = excluded.broker_type,
      broker_name = excluded.broker_name, accounts = excluded.accounts, scope = excluded.scope,
      status = excluded.status, brand = excluded.brand, mesh_user_id = excluded.mesh_user_id,
      access_until = excluded.access_until,
      refresh_until = excluded.refresh_until, refresh_at = excluded.refresh_at,
      refresh_hash = excluded.refresh_hash, refresh_attempts = 0,
      refresh_leased_until = null, updated_at = excluded.updated_at
    returning *`.execute(tx)
  const written = new Map(rows.map((row) => [row.id, row]))
  return plans.flatMap(({ id, existing }) => {
    const row = written.get(id)
    return row ? { row, isNew: !existing } : []
  })
}
