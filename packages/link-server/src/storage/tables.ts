import type { Selectable } from 'kysely'
import type {
  ConnectionsTable,
  KeysTable,
  LimitsTable,
  LinkSessionsTable,
  MeshUsersTable,
  RevocationsTable,
  TokenOwnersTable,
  UsersTable,
  WalletsTable,
} from './account-tables'
import type { ConnectionOutboxTable } from './change-tables'
import type {
  FactColumns,
  InboxTable,
  JobsTable,
  OutboxTable,
  ReportsTable,
  TransfersTable,
} from './transfer-tables'

/** All tables of the database. */
export interface MeshLinkTables {
  mesh_link_keys: KeysTable
  mesh_link_users: UsersTable
  mesh_link_mesh_users: MeshUsersTable
  mesh_link_sessions: LinkSessionsTable
  mesh_link_connections: ConnectionsTable
  mesh_link_token_owners: TokenOwnersTable
  mesh_link_revocations: RevocationsTable
  mesh_link_wallets: WalletsTable
  mesh_link_reports: ReportsTable
  mesh_link_inbox: InboxTable
  mesh_link_transfers: TransfersTable
  mesh_link_outbox: OutboxTable
  mesh_link_connection_outbox: ConnectionOutboxTable
  mesh_link_jobs: JobsTable
  mesh_link_limits: LimitsTable
}

export type ConnectionChangeRow = Selectable<ConnectionOutboxTable>
export type ConnectionRow = Selectable<ConnectionsTable>
export type FactsRow = Selectable<FactColumns>
export type InboxRow = Selectable<InboxTable>
export type LinkSessionRow = Selectable<LinkSessionsTable>
export type OutboxRow = Selectable<OutboxTable>
export type ReportRow = Selectable<ReportsTable>
export type RevocationRow = Selectable<RevocationsTable>
export type TransferRow = Selectable<TransfersTable>
export type WalletRow = Selectable<WalletsTable>
