import { sql } from 'kysely'
import type { IntegrationAccessToken, MeshScope, SavedAccounts } from 'react-mesh-link/contract'
import type { Services } from '../services'
import { prepared } from '../storage/prepared'
import { openTokens } from './stored-tokens'

interface AccessTokensWanted {
  userKey: string
  scope?: MeshScope | undefined
  connectionId?: string | undefined
  which?: SavedAccounts
}

/** Of any scope and id where these are null. */
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
 * A user's tokenIds in the shape every Link SDK takes. Secret.
 *
 * The connection asked for comes first: Link may read the first one only. Those that need a new login come last, and
 * do come: Link answers such a tokenId with a login for that very account, which then works again under the same
 * tokenId, where leaving it out would send the user through the catalog to the same end. Those that do not open are left
 * out.
 *
 * @param scope gives only tokens of this scope; Mesh refuses a token of the other one
 * @param connectionId the connection asked for
 * @param which `one` is that connection, never another in its place; without one it is the first of `all`
 */
export async function listAccessTokens(
  services: Services,
  { userKey, scope, connectionId, which = 'all' }: AccessTokensWanted,
): Promise<IntegrationAccessToken[]> {
  if (which === 'none') return []
  const rows = await selectManaged(services.db, {
    userKey,
    scope: scope ?? null,
    id: which === 'one' && connectionId ? connectionId : null,
  })

  const place = (row: (typeof rows)[number]) =>
    row.id === connectionId ? 0 : row.status === 'active' ? 1 : 2
  rows.sort((a, b) => place(a) - place(b))

  const opened = await Promise.all(
    rows.map(async (row): Promise<IntegrationAccessToken | undefined> => {
      const stored = await openTokens(services, row)
      if (stored?.kind !== 'managed') return undefined
      // Mesh calls the three last ones obsolete, yet wants them present.
      const obsolete = { accountId: '', accountName: '', brokerName: '' }
      return { accessToken: stored.tokenId, brokerType: row.broker_type, ...obsolete }
    }),
  )
  const tokens = opened.filter((token) => token !== undefined)
  return which === 'one' ? tokens.slice(0, 1) : tokens
}
