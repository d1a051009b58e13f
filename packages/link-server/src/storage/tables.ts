import type { ColumnType, Generated, Selectable } from 'kysely'
import type {
  MeshBrand,
  MeshConnectionAccount,
  MeshConnectionKind,
  MeshScope,
  MeshTransferStatus,
} from 'react-mesh-link/contract'

/** Written as JSON text, read as a value. */
type Json<T> = ColumnType<T, string, string>

interface UsersTable {
  /** The user id that Mesh sees: a keyed hash of the integrator's. */
  user_key: string
  /** The integrator's user id, sealed. */
  sealed_user_id: string
  created_at: Date
  /** When transfers were last compared with Mesh's. */
  reconciled_at: Date | null
}

interface LinkSessionsTable {
  id: string
  user_key: string
  intent: string
  scope: MeshScope
  created_at: Date
  expires_at: Date
}

interface ConnectionsTable {
  id: string
  user_key: string
  /** Keyed hash of the tokenId, or of user, broker, account and scope where there is none. */
  identity_hash: string
  /** Keyed hash of the token held, whatever its kind. */
  token_hash: string
  /** Tokens, sealed. */
  sealed_tokens: string
  kind: MeshConnectionKind
  broker_type: string
  broker_name: string
  accounts: Json<MeshConnectionAccount[]>
  scope: MeshScope
  status: 'active' | 'reconnect_required'
  brand: Json<MeshBrand>
  created_at: Date
  updated_at: Date
}

interface TransfersTable {
  user_key: string
  /** Mesh's id; while `is_provisional`, the institution's. */
  transfer_id: string
  /** The browser did not know Mesh's id: a later word of Mesh may bring it. */
  is_provisional: boolean
  status: MeshTransferStatus
  /** When Mesh said so. */
  status_at: Date
  /** The last status told to `onTransferUpdate`. */
  notified_status: MeshTransferStatus | null
  client_transaction_id: string | null
  symbol: string | null
  amount: number | null
  amount_in_fiat: number | null
  network_id: string | null
  network_name: string | null
  broker_name: string | null
  from_address: string | null
  to_address: string | null
  tx_hash: string | null
  created_at: Date
  updated_at: Date
}

interface WebhookEventsTable {
  event_id: string
  received_at: Generated<Date>
}

/** The tables of the database. */
export interface MeshLinkTables {
  mesh_link_users: UsersTable
  mesh_link_sessions: LinkSessionsTable
  mesh_link_connections: ConnectionsTable
  mesh_link_transfers: TransfersTable
  mesh_link_webhook_events: WebhookEventsTable
}

export type ConnectionRow = Selectable<ConnectionsTable>
export type LinkSessionRow = Selectable<LinkSessionsTable>
export type TransferRow = Selectable<TransfersTable>
