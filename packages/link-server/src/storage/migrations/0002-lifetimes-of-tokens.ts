import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const STATEMENTS = [
  `alter table mesh_link_sessions add column platform text not null default 'web'`,
  `alter table mesh_link_connections
    add column access_until timestamptz,
    add column refresh_until timestamptz,
    add column refresh_at timestamptz,
    add column refresh_hash text,
    add column refresh_attempts integer not null default 0,
    add column refresh_leased_until timestamptz`,
  `create index mesh_link_connections_refresh on mesh_link_connections (refresh_at)
    where refresh_at is not null and status <> 'reconnect_required'`,
  `create index mesh_link_connections_refresh_hash on mesh_link_connections (refresh_hash, user_key)
    where refresh_hash is not null`,
  // Delayed access was not fetched before. The institution gives access a day after the login.
  `update mesh_link_connections
    set status = 'pending_access', refresh_at = created_at + interval '1 day'
    where kind = 'delayed'`,
  // How long these access tokens last was not stored. New ones are fetched at once.
  `update mesh_link_connections
    set access_until = updated_at, refresh_at = now()
    where kind = 'unmanaged' and status = 'active'`,
]

/** Adds the platform of a Link session, and how long the tokens of a connection last. */
export const lifetimesOfTokens: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}
