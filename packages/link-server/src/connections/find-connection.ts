import type { MeshConnection } from 'react-mesh-link/contract'
import { MeshApiError } from '../mesh/mesh-api-error'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { Services } from '../services'
import { prepared } from '../storage/prepared'
import type { ConnectionRow } from '../storage/tables'

/**
 * Form of connection ids. Other ids are not sent to the database, which refuses some characters that a path may
 * contain.
 */
export const CONNECTION_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const selectConnection = prepared((db, { id, userKey }: { id: string; userKey: string }) =>
  db.selectFrom('mesh_link_connections').selectAll().where('id', '=', id).where('user_key', '=', userKey),
)

/**
 * Finds a connection of this user. Connections of other users count as not found.
 *
 * @throws `connection_not_found`
 */
export async function findConnection({ db }: Services, userKey: string, id: string): Promise<ConnectionRow> {
  const [row] = CONNECTION_ID.test(id) ? await selectConnection(db, { id, userKey }) : []
  if (!row) throw connectionNotFound()
  return row
}

/** The error for a connection that does not exist or belongs to another user. */
export function connectionNotFound(): MeshLinkProblem {
  return new MeshLinkProblem(
    'connection_not_found',
    'You have no connection with that id. It may have been disconnected. Read the list again.',
  )
}

/**
 * Finds Mesh's id of a connection's institution, so that Link can open it directly. Without the id, Link opens with its
 * catalog.
 */
export async function findIntegrationId(
  { catalog, emit }: Services,
  { broker_type: brokerType, broker_name: brokerName }: ConnectionRow,
): Promise<string | undefined> {
  const id = await catalog.integrationId(brokerType, brokerName).catch((error: unknown) => {
    if (error instanceof MeshApiError) return undefined
    throw error
  })
  if (!id) emit({ type: 'integration_not_found', brokerType, brokerName })
  return id
}

/** Stores whether Mesh still accepts a connection's token. */
export async function setConnectionStatus(
  { db, now, emit }: Services,
  row: ConnectionRow,
  status: MeshConnection['status'],
): Promise<void> {
  if (row.status === status) return
  const changed = await db
    .updateTable('mesh_link_connections')
    .set({ status, updated_at: now() })
    .where('id', '=', row.id)
    // Skip the update if the token was replaced in the meantime: the new token was not tried.
    .where('sealed_tokens', '=', row.sealed_tokens)
    .returning('id')
    .executeTakeFirst()
  if (changed && status === 'reconnect_required') {
    emit({ type: 'connection_reconnect_required', connectionId: row.id, brokerType: row.broker_type })
  }
}
