import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Users, Link sessions, connections, transfers, webhook events. */
export const initial: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('mesh_link_users')
      .addColumn('user_key', 'text', (c) => c.primaryKey())
      .addColumn('sealed_user_id', 'text', (c) => c.notNull())
      .addColumn('created_at', 'timestamptz', (c) => c.notNull())
      .addColumn('reconciled_at', 'timestamptz')
      .execute()

    await db.schema
      .createTable('mesh_link_sessions')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('user_key', 'text', (c) => c.notNull())
      .addColumn('intent', 'text', (c) => c.notNull())
      .addColumn('scope', 'text', (c) => c.notNull())
      .addColumn('created_at', 'timestamptz', (c) => c.notNull())
      .addColumn('expires_at', 'timestamptz', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('mesh_link_sessions_expires_at')
      .on('mesh_link_sessions')
      .column('expires_at')
      .execute()

    await db.schema
      .createTable('mesh_link_connections')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('user_key', 'text', (c) => c.notNull())
      .addColumn('identity_hash', 'text', (c) => c.notNull().unique())
      .addColumn('token_hash', 'text', (c) => c.notNull())
      .addColumn('sealed_tokens', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('broker_type', 'text', (c) => c.notNull())
      .addColumn('broker_name', 'text', (c) => c.notNull())
      .addColumn('accounts', 'jsonb', (c) => c.notNull())
      .addColumn('scope', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('brand', 'jsonb', (c) => c.notNull())
      .addColumn('created_at', 'timestamptz', (c) => c.notNull())
      .addColumn('updated_at', 'timestamptz', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('mesh_link_connections_user_key')
      .on('mesh_link_connections')
      .columns(['user_key', 'created_at'])
      .execute()
    await db.schema
      .createIndex('mesh_link_connections_token_hash')
      .on('mesh_link_connections')
      .column('token_hash')
      .execute()

    await db.schema
      .createTable('mesh_link_transfers')
      .addColumn('user_key', 'text', (c) => c.notNull())
      .addColumn('transfer_id', 'text', (c) => c.notNull())
      .addColumn('is_provisional', 'boolean', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('status_at', 'timestamptz', (c) => c.notNull())
      .addColumn('notified_status', 'text')
      .addColumn('client_transaction_id', 'text')
      .addColumn('symbol', 'text')
      .addColumn('amount', sql`double precision`)
      .addColumn('amount_in_fiat', sql`double precision`)
      .addColumn('network_id', 'text')
      .addColumn('network_name', 'text')
      .addColumn('broker_name', 'text')
      .addColumn('from_address', 'text')
      .addColumn('to_address', 'text')
      .addColumn('tx_hash', 'text')
      .addColumn('created_at', 'timestamptz', (c) => c.notNull())
      .addColumn('updated_at', 'timestamptz', (c) => c.notNull())
      .addPrimaryKeyConstraint('mesh_link_transfers_pkey', ['user_key', 'transfer_id'])
      .execute()
    await db.schema
      .createIndex('mesh_link_transfers_newest')
      .on('mesh_link_transfers')
      .columns(['user_key', 'created_at'])
      .execute()

    await db.schema
      .createTable('mesh_link_webhook_events')
      .addColumn('event_id', 'text', (c) => c.primaryKey())
      .addColumn('received_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
      .execute()
    await db.schema
      .createIndex('mesh_link_webhook_events_received_at')
      .on('mesh_link_webhook_events')
      .column('received_at')
      .execute()
  },
}
