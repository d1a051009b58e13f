import type { MeshConnection } from 'react-mesh-link/contract'
import type { Services } from '../handler/services'
import type { ConnectionRow } from '../storage/tables'

/** Remembers whether Mesh still takes a connection's token. */
export async function setConnectionStatus(
  { db, now, emit }: Services,
  row: ConnectionRow,
  status: MeshConnection['status'],
): Promise<void> {
  if (row.status === status) return
  await db
    .updateTable('mesh_link_connections')
    .set({ status, updated_at: now() })
    .where('id', '=', row.id)
    // A token that came meanwhile has not been tried.
    .where('sealed_tokens', '=', row.sealed_tokens)
    .execute()
  if (status === 'reconnect_required') {
    emit({ type: 'connection_reconnect_required', connectionId: row.id, brokerType: row.broker_type })
  }
}
