import { sql } from 'kysely'
import type { IntegrationAccessToken, MeshScope, SavedAccounts } from 'react-mesh-link/contract'
import type { Services } from '../services'
import { prepared } from '../storage/prepared'
import { openTokens } from './stored-tokens'

interface AccessTokensQuery {
  userKey: string
  scope?: MeshScope | undefined
  connectionId?: string | undefined
  which?: SavedAccounts
}

/** Null stands for any scope or any id. */
const selectManaged = prepared(
  (db, { userKey, scope, id }: { userKey: string; scope: MeshScope | null; id: string | null }) =>
    db
      .selectFrom('mesh_link_connections')
      .select(['id', 'user_key', 'broker_type', 'sealed_tokens', 'status', 'updated_at'])
      .where('user_key', '=', userKey)
      .where('kind', '=', 'managed')
      .where('scope', '=', sql<MeshScope>`coalesce(${scope}, scope)`)
      .where('id', '=', sql<string>`coalesce(${id}, id)`)
      .orderBy('updated_at', 'desc')
      .orderBy('id'),
)

/**
 * Lists a user's tokenIds in the form that every Link SDK takes. Secret.
 *
 * The connection with `connectionId` comes first, because Link may read only the first token. Connections that need a
 * new login come last. They are included because Link then asks for a login to that account, which works again under
 * the same tokenId; without the tokenId the user would have to find the institution in the catalog. Tokens that cannot
 * be opened are left out.
 *
 * @param scope only tokens of this scope. Mesh refuses tokens of another scope
 * @param connectionId the connection that comes first
 * @param which `all`, `none`, or `requested`: only the connection with `connectionId`
 */
export async function listAccessTokens(
  services: Services,
  { userKey, scope, connectionId, which = 'all' }: AccessTokensQuery,
): Promise<IntegrationAccessToken[]> {
  if (which === 'none' || (which === 'requested' && !connectionId)) return []
  const rows = await selectManaged(services.db, {
    userKey,
    scope: scope ?? null,
    id: (which === 'requested' && connectionId) || null,
  })

  const rank = (row: (typeof rows)[number]) => (row.id === connectionId ? 0 : row.status === 'active' ? 1 : 2)
  rows.sort((a, b) => rank(a) - rank(b))

  const opened = await Promise.all(
    rows.map(async (row): Promise<IntegrationAccessToken | undefined> => {
      const stored = await openTokens(services, row)
      if (stored?.kind !== 'managed') return undefined
      // Mesh's docs call these three fields obsolete, but they must be present.
      const obsolete = { accountId: '', accountName: '', brokerName: '' }
      return { accessToken: stored.tokenId, brokerType: row.broker_type, ...obsolete }
    }),
  )
  return opened.filter((token) => token !== undefined)
}
