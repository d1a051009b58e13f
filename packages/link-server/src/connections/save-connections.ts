import type { Transaction } from 'kysely'
import type { LinkConnectedPayload, MeshConnection, MeshScope } from 'react-mesh-link/contract'
import type { Services } from '../handler/services'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { MeshLinkTables } from '../storage/tables'
import { identityOf } from './identity-of'
import { toDrafts } from './to-drafts'
import { toWireConnection } from './to-wire-connection'
import { upsertConnection } from './upsert-connection'

/**
 * Saves what Link handed over, all of it or nothing. The same payload again changes nothing but the time.
 *
 * @returns the connections of this payload
 * @throws `connection_held_by_other_user`
 */
export async function saveConnections(
  services: Services,
  { userKey, scope, payload }: { userKey: string; scope: MeshScope; payload: LinkConnectedPayload },
): Promise<MeshConnection[]> {
  const key = services.keys.lookup
  const drafts = toDrafts(payload)
    .map((draft) => ({ draft, identity: identityOf(draft, { key, userKey, scope }) }))
    // Two transactions that lock the same rows lock them in the same order.
    .sort((a, b) => (a.identity.identityHash < b.identity.identityHash ? -1 : 1))

  const saved = await services.db.transaction().execute(async (tx) => {
    await refuseTokensOfOthers(
      tx,
      userKey,
      drafts.map(({ identity }) => identity.tokenHash),
    )
    const results = []
    for (const { draft, identity } of drafts) {
      results.push(await upsertConnection(services, tx, { userKey, scope, draft, identity }))
    }
    if (payload.accessToken) await dropDelayed(tx, { userKey, scope, type: payload.accessToken.brokerType })
    return results
  })

  for (const { row, isNew } of saved) {
    const { id: connectionId, kind, broker_type: brokerType } = row
    services.emit({ type: 'connection_saved', connectionId, kind, brokerType, isNew })
  }
  // The same row twice when a payload names one account twice.
  return [...new Map(saved.map(({ row }) => [row.id, toWireConnection(row)])).values()]
}

async function refuseTokensOfOthers(tx: Transaction<MeshLinkTables>, userKey: string, hashes: string[]) {
  const held = await tx
    .selectFrom('mesh_link_connections')
    .select('id')
    .where('token_hash', 'in', hashes)
    .where('user_key', '!=', userKey)
    .executeTakeFirst()
  if (held) {
    throw new MeshLinkProblem(
      'connection_held_by_other_user',
      'This account is already connected by another user. That user has to disconnect it first.',
    )
  }
}

/** The tokens that an authentication was delayed for have come. */
async function dropDelayed(
  tx: Transaction<MeshLinkTables>,
  { userKey, scope, type }: { userKey: string; scope: MeshScope; type: string },
) {
  await tx
    .deleteFrom('mesh_link_connections')
    .where('user_key', '=', userKey)
    .where('kind', '=', 'delayed')
    .where('scope', '=', scope)
    .where((eb) => eb(eb.fn<string>('lower', ['broker_type']), '=', type.toLowerCase()))
    .execute()
}
