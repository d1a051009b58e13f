import { sql } from 'kysely'
import type { IntegrationAccessToken, MeshScope, SavedAccounts } from 'react-mesh-link/contract'
import type { Services } from '../services'
import { prepared } from '../storage/prepared'
import { withTimeout } from '../with-timeout'
import { refreshConnections } from './refresh-connections'
import { authTokenOf, openTokens } from './stored-tokens'
import { canSkipLogin } from './token-lifetime'

interface AccessTokensQuery {
  userKey: string
  /** The user id that Mesh gets with the link token, default `userKey`. Mesh refuses accounts of another one. */
  meshUserId?: string
  scope?: MeshScope | undefined
  connectionId?: string | undefined
  which?: SavedAccounts
}

/** Short, because the user waits for Link. After a timeout, Link asks for a login, and the refresh goes on. */
const REFRESH_TIMEOUT_MS = 3_000
const MAX_REFRESHES = 5

/** Null stands for any scope or any id. */
const selectSaved = prepared(
  (
    db,
    {
      userKey,
      meshUserId,
      scope,
      id,
    }: { userKey: string; meshUserId: string; scope: MeshScope | null; id: string | null },
  ) =>
    db
      .selectFrom('mesh_link_connections')
      .select([
        'id',
        'user_key',
        'kind',
        'broker_type',
        'broker_name',
        'accounts',
        'sealed_tokens',
        'status',
        'access_until',
        'refresh_at',
      ])
      .where('user_key', '=', userKey)
      .where(sql<string>`coalesce(mesh_user_id, user_key)`, '=', meshUserId)
      .where('kind', 'in', ['managed', 'unmanaged'])
      .where('status', '=', 'active')
      .where('scope', '=', sql<MeshScope>`coalesce(${scope}, scope)`)
      .where('id', '=', sql<string>`coalesce(${id}, id)`)
      .orderBy('updated_at', 'desc')
      .orderBy('id'),
)

/**
 * Lists a user's saved accounts in the form that every Link SDK takes: with the tokenId, or with the access token while
 * it is valid. Secret.
 *
 * The connection with `connectionId` comes first, because Link may read only the first token. When that connection needs
 * a login, the list is empty: Link opens its institution, and would end the session if it got a token that Mesh refuses.
 *
 * @param scope only tokens of this scope. Mesh refuses tokens of another scope
 * @param connectionId the connection that comes first
 * @param which `all`, `none`, or `requested`: only the connection with `connectionId`
 */
export async function listAccessTokens(
  services: Services,
  { userKey, meshUserId = userKey, scope, connectionId, which = 'all' }: AccessTokensQuery,
): Promise<IntegrationAccessToken[]> {
  if (which === 'none' || (which === 'requested' && !connectionId)) return []
  const query = {
    userKey,
    meshUserId,
    scope: scope ?? null,
    id: (which === 'requested' && connectionId) || null,
  }
  let rows = await selectSaved(services.db, query)
  // The worker replaces access tokens before they end. Where none runs, or it was late, they are replaced here.
  const now = services.now()
  if (rows.some((row) => row.refresh_at !== null && row.refresh_at <= now && !canSkipLogin(row, now))) {
    await withTimeout(REFRESH_TIMEOUT_MS, refreshConnections(services, { userKey, limit: MAX_REFRESHES }))
    rows = await selectSaved(services.db, query)
  }
  const valid = rows.filter((row) => canSkipLogin(row, now))
  if (connectionId && !valid.some((row) => row.id === connectionId)) return []
  valid.sort((a, b) => Number(b.id === connectionId) - Number(a.id === connectionId))

  const opened = await Promise.all(
    valid.map(async (row): Promise<IntegrationAccessToken | undefined> => {
      const stored = await openTokens(services, row)
      const accessToken = stored && authTokenOf(stored)
      const [account] = row.accounts
      if (!accessToken || !account) return undefined
      return {
        accessToken,
        brokerType: row.broker_type,
        brokerName: row.broker_name,
        accountId: account.id,
        accountName: account.name,
      }
    }),
  )
  return opened.filter((token) => token !== undefined)
}
