import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const TABLES = [
  `create table mesh_link_keys (
    purpose text primary key,
    wrapped text not null,
    created_at timestamptz not null,
    wrapped_at timestamptz not null
  )`,

  `create table mesh_link_users (
    user_key text primary key,
    sealed_user_id text not null,
    created_at timestamptz not null,
    list_again_at timestamptz
  )`,

  `create table mesh_link_sessions (
    id text primary key,
    user_key text not null,
    intent text not null,
    scope text not null,
    transaction_id text,
    asked jsonb,
    uses integer not null default 0,
    created_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  'create index mesh_link_sessions_created_at on mesh_link_sessions (created_at)',
  'create index mesh_link_sessions_transaction on mesh_link_sessions (transaction_id, user_key) where transaction_id is not null',

  `create table mesh_link_connections (
    id text primary key,
    user_key text not null,
    identity_hash text not null unique,
    token_hash text not null,
    sealed_tokens text not null,
    kind text not null,
    broker_type text not null,
    broker_name text not null,
    accounts jsonb not null,
    scope text not null,
    status text not null,
    brand jsonb not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  'create index mesh_link_connections_user on mesh_link_connections (user_key, created_at)',

  `create table mesh_link_token_owners (
    token_hash text primary key,
    user_key text not null,
    connection_id text not null
  )`,
  'create index mesh_link_token_owners_connection on mesh_link_token_owners (connection_id)',

  `create table mesh_link_revocations (
    connection_id text primary key,
    user_key text not null,
    broker_type text not null,
    scope text not null,
    sealed_tokens text not null,
    attempts integer not null default 0,
    due_at timestamptz not null,
    leased_until timestamptz,
    created_at timestamptz not null
  )`,
  'create index mesh_link_revocations_due on mesh_link_revocations (due_at)',

  `create table mesh_link_wallets (
    user_key text not null,
    address text not null,
    network_type text not null,
    method text not null,
    message text not null,
    signed_message_hash text not null,
    verified_at timestamptz not null,
    recorded_at timestamptz not null,
    primary key (user_key, address, network_type, verified_at)
  )`,

  `create table mesh_link_reports (
    user_key text not null,
    reference text not null,
    session_id text not null,
    transfer_id text,
    institution_id text,
    tx_hash text,
    symbol text,
    amount numeric,
    amount_in_fiat numeric,
    network_id text,
    network_name text,
    from_address text,
    to_address text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (user_key, reference)
  )`,
  'create index mesh_link_reports_newest on mesh_link_reports (user_key, created_at)',
  'create index mesh_link_reports_created_at on mesh_link_reports (created_at)',

  `create table mesh_link_inbox (
    id bigint generated always as identity primary key,
    source text not null,
    body bytea not null,
    received_at timestamptz not null,
    heard_at timestamptz not null,
    state text not null,
    reason text,
    waits_for_user text
  )`,
  `create index mesh_link_inbox_open on mesh_link_inbox (state, id) where state <> 'done'`,
  'create index mesh_link_inbox_waiting on mesh_link_inbox (waits_for_user) where waits_for_user is not null',
  'create index mesh_link_inbox_received_at on mesh_link_inbox (received_at)',

  `create table mesh_link_transfers (
    transfer_id text primary key,
    user_key text not null,
    session_id text,
    status text not null,
    status_at timestamptz not null,
    status_source text not null,
    heard_at timestamptz not null,
    webhook_at timestamptz,
    changes integer not null default 0,
    told_status text,
    disputed_status text,
    held text,
    is_amount_unreadable boolean not null default false,
    check_at timestamptz,
    checks integer not null default 0,
    transaction_id text,
    institution_transaction_id text,
    symbol text,
    amount numeric,
    source_amount numeric,
    amount_in_fiat numeric,
    total_in_fiat numeric,
    fees_in_fiat numeric,
    network_id text,
    network_name text,
    broker_type text,
    broker_name text,
    from_address text,
    to_address text,
    refund_address text,
    refund_type text,
    tx_hash text,
    details jsonb,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  'create index mesh_link_transfers_newest on mesh_link_transfers (user_key, created_at)',
  'create index mesh_link_transfers_session on mesh_link_transfers (session_id) where session_id is not null',
  'create index mesh_link_transfers_check on mesh_link_transfers (check_at) where check_at is not null',

  `create table mesh_link_outbox (
    transfer_id text not null,
    n integer not null,
    user_key text not null,
    session_id text,
    status text not null,
    previous_status text,
    transfer jsonb not null,
    state text not null,
    attempts integer not null default 0,
    is_parked boolean not null default false,
    due_at timestamptz not null,
    leased_by text,
    leased_until timestamptz,
    last_error text,
    created_at timestamptz not null,
    done_at timestamptz,
    primary key (transfer_id, n)
  )`,
  `create index mesh_link_outbox_due on mesh_link_outbox (due_at) where state = 'due'`,

  `create table mesh_link_jobs (
    name text primary key,
    due_at timestamptz not null,
    leased_until timestamptz,
    cursor_at timestamptz
  )`,

  // The columns are defined by rate-limiter-flexible.
  `create table mesh_link_limits (
    key varchar(255) primary key,
    points integer not null default 0,
    expire bigint
  )`,
  'create index mesh_link_limits_expire on mesh_link_limits (expire)',
]

/** Creates all tables of the first version. */
export const accountsAndMoney: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of TABLES) await sql.raw(statement).execute(db)
  },
}
