import type { MeshConnection } from 'react-mesh-link/contract'
import type { ConnectionRow } from '../storage/tables'

/** A connection as the browser sees it. */
export function toWireConnection(
  row: Omit<ConnectionRow, 'sealed_tokens' | 'identity_hash' | 'token_hash'>,
): MeshConnection {
  return {
    id: row.id,
    kind: row.kind,
    brokerType: row.broker_type,
    brokerName: row.broker_name,
    accounts: row.accounts,
    scope: row.scope,
    status: row.status,
    brand: row.brand,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  }
}
