import type { Generated, JSONColumnType } from 'kysely'
import type { SettledStatus, TransferDetails, TransferFacts } from '../updates'

/** A `numeric` column, read and written as decimal text. */
type Decimal = string | null

/** What a browser reported about a transfer. Never trusted. */
export interface ReportsTable {
  user_key: string
  /** Mesh's transfer id, or `tx:` and the institution's id when Link gave no transfer id. */
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

/** Messages from Mesh, stored as received before they are read. */
export interface InboxTable {
  id: Generated<string>
  source: 'webhook' | 'list' | 'asked'
  /** The exact bytes. */
  body: Uint8Array
  received_at: Date
  /** For a webhook, when it arrived; otherwise when Mesh was asked. */
  heard_at: Date
  /** `waiting`: read again when what is missing becomes known. `unreadable`: kept for a person. */
  state: 'new' | 'done' | 'waiting' | 'unreadable'
  reason: string | null
  /** Mesh's id of the unknown user that the message waits for. */
  waits_for_user: string | null
}

/** What Mesh said about a transfer, apart from its status. */
export interface FactColumns {
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
  details: JSONColumnType<TransferDetails | null, string | null, string | null>
}

/** What Mesh said about a transfer. Data from browsers is never stored here. */
export interface TransfersTable extends FactColumns {
  transfer_id: string
  user_key: string
  /** The Link session that requested the transfer, found by the transaction id. */
  session_id: string | null
  status: SettledStatus
  /** When the status began, by Mesh's clock. */
  status_at: Date
  status_source: 'webhook' | 'list' | 'asked'
  /** When the message that set the status arrived, or when Mesh was asked for it. */
  heard_at: Date
  /** Time of the newest webhook, by Mesh's clock. */
  webhook_at: Date | null
  /** How many changes were written to the outbox. The next change has the number `changes + 1`. */
  changes: number
  /** The last status that was written to the outbox. */
  told_status: SettledStatus | null
  /** A final status from Mesh that contradicts `status`. Mesh is asked which one is right. */
  disputed_status: SettledStatus | null
  /** Why the status is not written to the outbox yet. */
  held: string | null
  /** Mesh sent an amount that cannot be read. An older amount must not take its place. */
  is_amount_unreadable: boolean
  /** When to ask Mesh about this transfer. */
  check_at: Date | null
  checks: number
  created_at: Date
  updated_at: Date
}

/** Changes for the integrator's callbacks, one row per change. */
export interface OutboxTable {
  transfer_id: string
  n: number
  user_key: string
  session_id: string | null
  status: SettledStatus
  previous_status: SettledStatus | null
  /** The transfer at the time of the change. */
  transfer: JSONColumnType<TransferFacts>
  state: 'due' | 'done'
  attempts: number
  /** Failed so often that a person should look at it. It is still retried once an hour. */
  is_parked: boolean
  due_at: Date
  leased_by: string | null
  leased_until: Date | null
  last_error: string | null
  created_at: Date
  done_at: Date | null
}

/** Jobs that run on one replica at a time. */
export interface JobsTable {
  name: string
  due_at: Date
  leased_until: Date | null
  /** How far the job has come. */
  cursor_at: Date | null
}
