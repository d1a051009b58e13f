import type { ColumnType, Generated, Selectable } from 'kysely'
import type {
  MeshBrand,
  MeshConnectionAccount,
  MeshConnectionKind,
  MeshScope,
} from 'react-mesh-link/contract'
import type { AskedTransfer, SettledStatus, TransferDetails, TransferFacts } from '../updates'

/** Written as JSON text, read as a value. */
type Json<T> = ColumnType<T, string, string>
type NullableJson<T> = ColumnType<T | null, string | null, string | null>

/** A `numeric` column: decimal text in, decimal text out. */
type Decimal = string | null

/** The data keys, one a purpose, each wrapped by the master secret. */
interface KeysTable {
  purpose: 'encryption' | 'lookup' | 'user-id'
  /** JWE; its `kid` tells which master secret opens it. */
  wrapped: string
  created_at: Date
  wrapped_at: Date
}

interface UsersTable {
  /** The user id that Mesh sees: a keyed hash of the integrator's. */
  user_key: string
  /** The integrator's user id, sealed. */
  sealed_user_id: string
  created_at: Date
  /** When Mesh's list of this user's transfers may be read again. */
  list_again_at: Date | null
}

interface LinkSessionsTable {
  id: string
  user_key: string
  intent: string
  scope: MeshScope
  /** Goes to Mesh in the link token and comes back with the transfer; absent where nothing is transferred. */
  transaction_id: string | null
  /** What the intent asked for when the token was minted. */
  asked: NullableJson<AskedTransfer>
  /** How often something was handed over in it. */
  uses: number
  created_at: Date
  expires_at: Date
}

interface ConnectionsTable {
  id: string
  user_key: string
  /** Keyed hash of the user and of the tokenId, or of broker, account and scope where there is none. */
  identity_hash: string
  /** Keyed hash of the token that is sealed here: tells whether it was renewed meanwhile. */
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

/** Who holds what opens an account, whichever field it came in: one row a secret, one owner a row. */
interface TokenOwnersTable {
  token_hash: string
  user_key: string
  connection_id: string
}

/** Accounts that were disconnected here and are still to be revoked at Mesh. */
interface RevocationsTable {
  /** The id the connection had. */
  connection_id: string
  user_key: string
  broker_type: string
  scope: MeshScope
  sealed_tokens: string
  attempts: number
  due_at: Date
  leased_until: Date | null
  created_at: Date
}

/** What Mesh says of a wallet that a user has proved to own: the record a Travel-Rule audit asks for. */
interface WalletsTable {
  user_key: string
  address: string
  network_type: string
  method: string
  message: string
  signed_message_hash: string
  verified_at: Date
  recorded_at: Date
}

/** What a browser reported of a transfer. Never a fact. */
interface ReportsTable {
  user_key: string
  /** Mesh's transfer id, or `tx:` and the institution's id where Link gave no other. */
  reference: string
  session_id: string
  transfer_id: string | null
  institution_id: string | null
  tx_hash: string | null
  symbol: string | null
  amount: Decimal
  amount_in_fiat: Decimal
  network_id: string | null
  network_name: string | null
  from_address: string | null
  to_address: string | null
  created_at: Date
  updated_at: Date
}

/** Mesh's words as they came, kept before anything is made of them. */
interface InboxTable {
  id: Generated<string>
  source: 'webhook' | 'list' | 'asked'
  /** The very bytes. */
  body: Uint8Array
  received_at: Date
  /** When the question was asked that this answers; for a webhook when it arrived. */
  heard_at: Date
  /** `waiting`: to be looked at again when what is missing is there. `unreadable`: kept for a person. */
  state: 'new' | 'done' | 'waiting' | 'unreadable'
  reason: string | null
  /** The user that is not known yet. */
  waits_for_user: string | null
}

type FactColumns = {
  transaction_id: string | null
  institution_transaction_id: string | null
  symbol: string | null
  amount: Decimal
  source_amount: Decimal
  amount_in_fiat: Decimal
  total_in_fiat: Decimal
  fees_in_fiat: Decimal
  network_id: string | null
  network_name: string | null
  broker_type: string | null
  broker_name: string | null
  from_address: string | null
  to_address: string | null
  refund_address: string | null
  refund_type: string | null
  tx_hash: string | null
  details: NullableJson<TransferDetails>
}

/** Mesh's facts of a transfer, and nobody else's. */
interface TransfersTable extends FactColumns {
  transfer_id: string
  user_key: string
  /** The Link session that asked for it, found by Mesh's transaction id. */
  session_id: string | null
  status: SettledStatus
  /** When Mesh said the status became true. */
  status_at: Date
  status_source: 'webhook' | 'list' | 'asked'
  /** When we heard the word that set the status, or asked for it. */
  heard_at: Date
  /** Mesh's time of the newest webhook. */
  webhook_at: Date | null
  /** How many changes have a key: the next is told as `changes + 1`. */
  changes: number
  /** The last status that has a key. */
  told_status: SettledStatus | null
  /** A final status that another word of Mesh contradicts: Mesh is asked. */
  disputed_status: SettledStatus | null
  /** Why the status is not told yet. */
  held: string | null
  /** Mesh gave an amount that is none: no older amount may stand for it. */
  is_amount_unreadable: boolean
  /** When Mesh is to be asked about this transfer. */
  check_at: Date | null
  checks: number
  created_at: Date
  updated_at: Date
}

/** What the integrator is to be told, one row a change. */
interface OutboxTable {
  transfer_id: string
  n: number
  user_key: string
  session_id: string | null
  status: SettledStatus
  previous_status: SettledStatus | null
  /** The facts as they were when the change was written down. */
  transfer: Json<TransferFacts>
  state: 'due' | 'done'
  attempts: number
  /** Failed so often that a person should look; still tried now and then. */
  is_parked: boolean
  due_at: Date
  leased_by: string | null
  leased_until: Date | null
  last_error: string | null
  created_at: Date
  done_at: Date | null
}

/** Work that one replica at a time does. */
interface JobsTable {
  name: string
  due_at: Date
  leased_until: Date | null
  /** How far the work has come. */
  cursor_at: Date | null
}

/** Counted by rate-limiter-flexible; the columns are its own. */
interface LimitsTable {
  key: string
  points: number
  expire: string | null
}

/** The tables of the database. */
export interface MeshLinkTables {
  mesh_link_keys: KeysTable
  mesh_link_users: UsersTable
  mesh_link_sessions: LinkSessionsTable
  mesh_link_connections: ConnectionsTable
  mesh_link_token_owners: TokenOwnersTable
  mesh_link_revocations: RevocationsTable
  mesh_link_wallets: WalletsTable
  mesh_link_reports: ReportsTable
  mesh_link_inbox: InboxTable
  mesh_link_transfers: TransfersTable
  mesh_link_outbox: OutboxTable
  mesh_link_jobs: JobsTable
  mesh_link_limits: LimitsTable
}

export type ConnectionRow = Selectable<ConnectionsTable>
export type InboxRow = Selectable<InboxTable>
export type LinkSessionRow = Selectable<LinkSessionsTable>
export type OutboxRow = Selectable<OutboxTable>
export type ReportRow = Selectable<ReportsTable>
export type RevocationRow = Selectable<RevocationsTable>
export type TransferRow = Selectable<TransfersTable>
export type WalletRow = Selectable<WalletsTable>
