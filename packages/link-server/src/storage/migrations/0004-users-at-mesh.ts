import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const STATEMENTS = [
  `create table mesh_link_mesh_users (
    mesh_user_id text primary key,
    user_key text not null,
    created_at timestamptz not null
  )`,
  'create index mesh_link_mesh_users_user on mesh_link_mesh_users (user_key)',
  `alter table mesh_link_users
    add column mesh_user_id text,
    add column erased_key text,
    add column erased_at timestamptz`,
  'create unique index mesh_link_users_erased on mesh_link_users (erased_key) where erased_key is not null',
  'alter table mesh_link_sessions add column mesh_user_id text',
  'create index mesh_link_sessions_user on mesh_link_sessions (user_key)',
  'alter table mesh_link_connections add column mesh_user_id text',
  'create index mesh_link_revocations_user on mesh_link_revocations (user_key)',
  'create index mesh_link_outbox_user on mesh_link_outbox (user_key)',
  'create index mesh_link_token_owners_user on mesh_link_token_owners (user_key)',
]

/** Lets a user have another id at Mesh than its key, so that users can be merged, moved in and erased. */
export const usersAtMesh: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}
