import type { IntegrationAccessToken, MeshScope } from 'react-mesh-link/contract'
import type { Services } from '../handler/services'
import { openTokens } from './open-tokens'

/**
 * A user's tokenIds in the shape every Link SDK takes. Secret.
 * The connection asked for comes first, those that need a new login come last: Link may read the first one only.
 *
 * @param scope gives only tokens of this scope; Mesh refuses a token of the other one
 */
export async function listAccessTokens(
  services: Services,
  { userKey, scope, firstId }: { userKey: string; scope?: MeshScope; firstId?: string },
): Promise<IntegrationAccessToken[]> {
  let query = services.db
    .selectFrom('mesh_link_connections')
    .select(['id', 'user_key', 'broker_type', 'sealed_tokens', 'status', 'updated_at'])
    .where('user_key', '=', userKey)
    .where('kind', '=', 'managed')
    .orderBy('updated_at', 'desc')
    .orderBy('id')
  if (scope) query = query.where('scope', '=', scope)
  const rows = await query.execute()

  const place = (row: (typeof rows)[number]) => (row.id === firstId ? 0 : row.status === 'active' ? 1 : 2)
  rows.sort((a, b) => place(a) - place(b))

  const tokens = await Promise.all(
    rows.map(async (row): Promise<IntegrationAccessToken | undefined> => {
      const stored = await openTokens(services, row)
      if (stored.kind !== 'managed') return undefined
      // Mesh calls the three last ones obsolete, yet wants them present.
      const obsolete = { accountId: '', accountName: '', brokerName: '' }
      return { accessToken: stored.tokenId, brokerType: row.broker_type, ...obsolete }
    }),
  )
  return tokens.filter((token) => token !== undefined)
}
