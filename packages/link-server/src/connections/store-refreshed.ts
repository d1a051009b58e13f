import { randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { MeshRefreshedTokens } from '../mesh/refresh-token'
import type { Services } from '../services'
import type { ConnectionRow, MeshLinkTables } from '../storage/tables'
import { type ConnectionDraft, hashDraft, toDrafts } from './drafts'
import { lockUser, writeDrafts } from './save-connections'
import { claimTokens } from './token-owners'

type Tx = Transaction<MeshLinkTables>

/** The answer to a refresh. Secret. */
interface Refreshed {
  tokens: MeshRefreshedTokens
  /** The refresh token that was used. It stays valid unless Mesh gave another. */
  refreshToken: string
  issuedAt: Date
}

/**
 * Stores the tokens that a refresh brought. The connection keeps its id; further accounts of a delayed authentication
 * become connections of their own. If the user has logged in again in the meantime, that newer login stays. If the user
 * has disconnected the account, the new tokens are revoked.
 */
export async function storeRefreshed(
  services: Services,
  row: ConnectionRow,
  refreshed: Refreshed,
): Promise<void> {
  const { user_key: userKey, scope } = row
  const isStored = await services.db.transaction().execute(async (tx) => {
    await lockUser(tx, userKey)
    const others = await lockSameBroker(tx, row)
    const current = others.find(({ id }) => id === row.id)
    const known = new Set([row, ...others].flatMap(({ accounts }) => accounts.map((account) => account.id)))
    const drafts = toRefreshedDrafts(services, row, refreshed, known)
    if (!current) {
      await revokeLater(services, tx, row, drafts)
      return false
    }
    if (current.sealed_tokens !== row.sealed_tokens) return false
    await writeDrafts(services, tx, {
      userKey,
      scope,
      drafts,
      issuedAt: refreshed.issuedAt,
      limit: Number.POSITIVE_INFINITY,
    })
    return true
  })
  if (isStored) {
    services.emit({ type: 'connection_refreshed', connectionId: row.id, brokerType: row.broker_type })
  }
}

/** The user's connections at the same institution and of the same scope, locked in the order that all use. */
async function lockSameBroker(tx: Tx, { user_key, broker_type, scope }: ConnectionRow) {
  return tx
    .selectFrom('mesh_link_connections')
    .select(['id', 'accounts', 'sealed_tokens'])
    .where('user_key', '=', user_key)
    .where('broker_type', '=', broker_type)
    .where('scope', '=', scope)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/**
 * Turns the answer into drafts, as if Link had handed the tokens over. A refresh may bring the tokens of all accounts of
 * a login: those that the user has not connected are left out.
 *
 * @param known ids of the accounts that the user has connected
 */
function toRefreshedDrafts(
  { managedBrokerTypes }: Services,
  row: ConnectionRow,
  { tokens, refreshToken, issuedAt }: Refreshed,
  known: ReadonlySet<string>,
): ConnectionDraft[] {
  const own = row.accounts[0]
  const isOwnNamed = tokens.accounts.some(({ id }) => id === own?.id)
  const accountTokens = tokens.accounts.flatMap((token, index) => {
    // Mesh may leave the account out: the first token is then the one of the connection.
    const account =
      !isOwnNamed && index === 0 && own ? own : { id: token.id ?? row.id, name: token.name ?? '' }
    if (row.kind !== 'delayed' && !known.has(account.id)) return []
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

/** The worker revokes the new tokens at Mesh. They replace those of a revocation that is waiting already. */
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
    await tx
      .insertInto('mesh_link_revocations')
      .values({
        connection_id: id,
        user_key: row.user_key,
        broker_type: row.broker_type,
        scope: row.scope,
        sealed_tokens: await vault.seal(draft.tokens, { user: row.user_key, row: id }),
        attempts: 0,
        due_at: sql<Date>`now()`,
        leased_until: null,
        created_at: sql<Date>`now()`,
      })
      .onConflict((oc) =>
        oc.column('connection_id').doUpdateSet((eb) => ({ sealed_tokens: eb.ref('excluded.sealed_tokens') })),
      )
      .execute()
  }
}
