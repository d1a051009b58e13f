import { randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { MeshRefreshedTokens } from '../mesh/refresh-token'
import type { Services } from '../services'
import type { ConnectionRow, MeshLinkTables } from '../storage/tables'
import { type ConnectionDraft, hashDraft, refreshTokenHash, toDrafts } from './drafts'
import { lockUser, writeDrafts } from './save-connections'
import { openSealed, refreshTokenOf } from './stored-tokens'
import { claimTokens } from './token-owners'

type Tx = Transaction<MeshLinkTables>

/** The answer to a refresh. Secret. */
interface Refreshed {
  tokens: MeshRefreshedTokens
  /** The refresh token that was used. It stays valid unless Mesh gave another. */
  refreshToken: string
  issuedAt: Date
}

/** A stored connection that the answer may be about. */
type Neighbour = Pick<
  ConnectionRow,
  'id' | 'kind' | 'scope' | 'accounts' | 'sealed_tokens' | 'token_hash' | 'refresh_hash'
>

/**
 * Stores the tokens that a refresh brought, for all connected accounts of the login. Each connection keeps its id; further
 * accounts of a delayed authentication become connections of their own. If the user has logged in again in the meantime,
 * that newer login stays. If the user has disconnected the account, or was erased, its new token is revoked.
 *
 * @param refreshedRow the row whose refresh token was used. Its user may have been merged in the meantime
 * @throws an error when the answer does not name the account of the connection
 */
export async function storeRefreshed(
  services: Services,
  refreshedRow: ConnectionRow,
  refreshed: Refreshed,
): Promise<void> {
  const outcome = await services.db.transaction().execute(async (tx) => {
    const row = await lockOwner(tx, refreshedRow)
    const neighbours = await lockSameBroker(tx, row)
    const current = neighbours.find(({ id }) => id === row.id)
    if (current && !hasSameTokens(current, row, refreshedRow)) return 'superseded'

    const { scope } = current ?? row
    const drafts = toRefreshedDrafts(
      services,
      row,
      refreshed,
      neighbours.filter((it) => it.scope === scope),
    )
    const isOwn = ({ accounts }: ConnectionDraft) =>
      row.kind === 'delayed' || accounts.some(({ id }) => id === row.accounts[0]?.id)
    if (!current) await revokeLater(services, tx, row, drafts.filter(isOwn))
    const live = current ? drafts : drafts.filter((draft) => !isOwn(draft))
    if (live.length > 0) {
      await writeDrafts(services, tx, {
        userKey: row.user_key,
        meshUserId: row.mesh_user_id,
        scope,
        drafts: live,
        issuedAt: refreshed.issuedAt,
        limit: Number.POSITIVE_INFINITY,
        refreshed: row,
      })
    }
    if (!current) return 'disconnected'
    await passOnRefreshToken(services, tx, row, neighbours, drafts)
    return drafts.some(isOwn) ? 'stored' : 'not_named'
  })
  // The tokens of the accounts that it names are stored all the same.
  if (outcome === 'not_named')
    throw new Error('Mesh answered a refresh without the account that was asked for.')
  if (outcome === 'stored') {
    const { id: connectionId, broker_type: brokerType } = refreshedRow
    services.emit({ type: 'connection_refreshed', connectionId, brokerType })
  }
}

/** Locks the user to whom the connection, or its revocation, belongs now. Returns the row as that user's. */
async function lockOwner(tx: Tx, row: ConnectionRow): Promise<ConnectionRow> {
  let owner = row.user_key
  for (;;) {
    await lockUser(tx, owner)
    const { rows } = await sql<{ user_key: string }>`
      select user_key from mesh_link_connections where id = ${row.id}
      union all select user_key from mesh_link_revocations where connection_id = ${row.id}`.execute(tx)
    const now = rows[0]?.user_key ?? owner
    if (now === owner) break
    owner = now
  }
  if (owner === row.user_key) return row
  return { ...row, user_key: owner, mesh_user_id: row.mesh_user_id ?? row.user_key }
}

/** A merge seals the same tokens again. */
function hasSameTokens(current: Neighbour, row: ConnectionRow, before: ConnectionRow): boolean {
  if (row.user_key === before.user_key) return current.sealed_tokens === before.sealed_tokens
  return current.token_hash === before.token_hash && current.refresh_hash === before.refresh_hash
}

/** The user's connections at the same institution, locked in the order that all use. */
async function lockSameBroker(tx: Tx, { user_key, broker_type }: ConnectionRow): Promise<Neighbour[]> {
  return tx
    .selectFrom('mesh_link_connections')
    .select(['id', 'kind', 'scope', 'accounts', 'sealed_tokens', 'token_hash', 'refresh_hash'])
    .where('user_key', '=', user_key)
    .where((eb) => eb(eb.fn<string>('lower', ['broker_type']), '=', broker_type.toLowerCase()))
    .orderBy('id')
    .forUpdate()
    .execute()
}

/**
 * Turns the answer into drafts, as if Link had handed the tokens over. A refresh may bring the tokens of all accounts of
 * a login: those that the user has not connected are left out.
 */
function toRefreshedDrafts(
  { managedBrokerTypes }: Services,
  row: ConnectionRow,
  { tokens, refreshToken, issuedAt }: Refreshed,
  neighbours: Neighbour[],
): ConnectionDraft[] {
  const known = new Map(
    [row, ...neighbours].flatMap(({ accounts }) => accounts.map(({ id, name }) => [id, name] as const)),
  )
  const isOnly = tokens.accounts.length === 1
  const accountTokens = tokens.accounts.flatMap((token) => {
    const { id, name } = token
    // Mesh may leave the account out, or name it differently: the only token is then the one of this connection.
    const isOwn = row.kind !== 'delayed' && isOnly && !known.has(id ?? '')
    const account = isOwn ? row.accounts[0] : { id: id ?? row.id, name: name ?? known.get(id ?? '') ?? '' }
    if (!account || (row.kind !== 'delayed' && !known.has(account.id))) return []
    return {
      account: { accountId: account.id, accountName: account.name },
      accessToken: token.accessToken,
      refreshToken: token.refreshToken ?? refreshToken,
      tokenId: token.tokenId,
    }
  })
  const refreshSeconds = row.refresh_until && (row.refresh_until.getTime() - issuedAt.getTime()) / 1000
  const payload = {
    accountTokens,
    brokerType: row.broker_type,
    brokerName: row.broker_name,
    brokerBrandInfo: undefined,
    expiresInSeconds: tokens.expiresInSeconds,
    refreshTokenExpiresInSeconds: tokens.refreshTokenExpiresInSeconds ?? refreshSeconds ?? undefined,
  }
  return toDrafts({ accessToken: payload }, { platform: 'web', managedBrokerTypes })
}

/** When Mesh gave a new refresh token, connections with the old one that the answer does not name get it too. */
async function passOnRefreshToken(
  services: Services,
  tx: Tx,
  row: ConnectionRow,
  neighbours: Neighbour[],
  drafts: ConnectionDraft[],
): Promise<void> {
  const fresh = drafts[0] && refreshTokenOf(drafts[0].tokens)
  const refreshHash = refreshTokenHash(services.keys.lookup, fresh)
  if (!fresh || refreshHash === row.refresh_hash) return
  const written = new Set(drafts.flatMap(({ accounts }) => accounts.map(({ id }) => id)))
  const others = neighbours.filter(
    (it) =>
      row.refresh_hash !== null &&
      it.refresh_hash === row.refresh_hash &&
      !it.accounts.some(({ id }) => written.has(id)),
  )
  for (const { id, sealed_tokens } of others) {
    const tokens = await openSealed(services, { id, user_key: row.user_key, sealed_tokens })
    if (tokens?.kind !== 'unmanaged') continue
    await tx
      .updateTable('mesh_link_connections')
      .set({
        sealed_tokens: await services.vault.seal(
          { ...tokens, refreshToken: fresh },
          { user: row.user_key, row: id },
        ),
        refresh_hash: refreshHash,
      })
      .where('id', '=', id)
      .execute()
  }
}

/** The worker revokes the new tokens at Mesh. They replace those of a revocation that is waiting or running already. */
async function revokeLater(
  { vault, keys }: Services,
  tx: Tx,
  row: ConnectionRow,
  drafts: ConnectionDraft[],
): Promise<void> {
  for (const [index, draft] of drafts.entries()) {
    const id = index === 0 ? row.id : randomUUID()
    const { secretHashes } = hashDraft(keys.lookup, row.user_key, draft)
    await claimTokens(tx, row.user_key, new Map(secretHashes.map((hash) => [hash, id])))
    const due = { attempts: 0, due_at: sql<Date>`now()`, leased_until: null }
    await tx
      .insertInto('mesh_link_revocations')
      .values({
        connection_id: id,
        user_key: row.user_key,
        broker_type: row.broker_type,
        scope: row.scope,
        sealed_tokens: await vault.seal(draft.tokens, { user: row.user_key, row: id }),
        created_at: sql<Date>`now()`,
        ...due,
      })
      .onConflict((oc) =>
        oc
          .column('connection_id')
          .doUpdateSet((eb) => ({ sealed_tokens: eb.ref('excluded.sealed_tokens'), ...due })),
      )
      .execute()
  }
}
