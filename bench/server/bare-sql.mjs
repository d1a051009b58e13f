// The statements of our handler, word for word: the bench compares both before it measures anything.

/** The statement of rate-limiter-flexible. */
export const TAKE = `
            INSERT INTO "mesh_link_limits" VALUES ($1, $2, $3)
              ON CONFLICT(key) DO UPDATE SET
                points = CASE
                          WHEN ("mesh_link_limits".expire <= $4 OR 1=0) THEN $2
                          ELSE "mesh_link_limits".points + ($2)
                         END,
                expire =  CASE
             WHEN "mesh_link_limits".expire <= $4 THEN $3
             ELSE "mesh_link_limits".expire
            END 
            RETURNING points, expire;`

export const ACCESS_TOKENS = `select "id", "user_key", "broker_type", "sealed_tokens", "status", "updated_at" from "mesh_link_connections" where "user_key" = $1 and "kind" = $2 and "scope" = coalesce($3, scope) and "id" = coalesce($4, id) order by "updated_at" desc, "id"`
export const CREATE_SESSION = `with "new_user" as (insert into "mesh_link_users" ("user_key", "sealed_user_id", "created_at", "list_again_at") values ($1, $2, $3, $4) on conflict ("user_key") do nothing returning "user_key") insert into "mesh_link_sessions" ("id", "user_key", "intent", "scope", "transaction_id", "asked", "uses", "created_at", "expires_at") values ($5, $6, $7, $8, $9, $10, $11, $12, $13) returning exists (select 1 from new_user) as "is_new_user"`
export const USE_SESSION = `update "mesh_link_sessions" set "uses" = "uses" + $1 where "id" = $2 and "user_key" = $3 and "expires_at" > $4 and "uses" < $5 and ("asked" is not null or $6 = $7) returning *`

export const CONNECTIONS = `select "id", "kind", "broker_type", "broker_name", "accounts", "scope", "status", "brand", "created_at", "updated_at", (hashtextextended(id || sealed_tokens, 0) & 9007199254740991)::float8 as "seal" from "mesh_link_connections" where "user_key" = $1 order by "created_at", "id"`
export const CONNECTION = `select * from "mesh_link_connections" where "id" = $1 and "user_key" = $2`

export const LOCK_USER = `select 1 from mesh_link_users where user_key = $1 for update`
export const FIND_SAME = `select * from "mesh_link_connections" where "user_key" = $1 and ("identity_hash" = any($2) or ("kind" = $3 and "scope" = $4 and lower("broker_type") = $5)) order by "id" for update`
export const COUNT = `select count(*) as "count" from "mesh_link_connections" where "user_key" = $1`
export const FIND_REVOCATIONS = `
    select revocation.connection_id, owner.token_hash
    from mesh_link_token_owners as owner
    join mesh_link_revocations as revocation using (connection_id)
    where owner.token_hash = any($1::text[]) and owner.user_key = $2
      and revocation.user_key = $3
    order by revocation.connection_id for update of revocation`
export const CLAIM_TOKENS = `
    insert into mesh_link_token_owners (token_hash, user_key, connection_id)
    select token_hash, $1, connection_id
    from unnest($2::text[], $3::text[])
      as claimed (token_hash, connection_id)
    on conflict (token_hash) do update set connection_id = excluded.connection_id
    where mesh_link_token_owners.user_key = excluded.user_key
    returning token_hash`
export const SAVE_CONNECTIONS = `
    insert into mesh_link_connections as kept (
      id, user_key, identity_hash, token_hash, sealed_tokens, kind, broker_type, broker_name, accounts, scope,
      status, brand, created_at, updated_at
    )
    select id, $1::text, identity_hash, token_hash, sealed_tokens, kind, broker_type, broker_name,
      accounts::jsonb, scope, 'active', brand::jsonb, $2::timestamptz, $3::timestamptz
    from unnest(
      $4::text[], $5::text[], $6::text[],
      $7::text[], $8::text[], $9::text[],
      $10::text[], $11::text[],
      $12::text[], $13::text[]
    ) as made (
      id, identity_hash, token_hash, sealed_tokens, kind, broker_type, broker_name, accounts, scope, brand
    )
    on conflict (id) do update set
      identity_hash = excluded.identity_hash, token_hash = excluded.token_hash,
      sealed_tokens = excluded.sealed_tokens, kind = excluded.kind, broker_type = excluded.broker_type,
      broker_name = excluded.broker_name, accounts = excluded.accounts, scope = excluded.scope,
      status = excluded.status, brand = excluded.brand, updated_at = excluded.updated_at
    returning *`

export const ANY_NEW_WORD = `select "id" from "mesh_link_inbox" where "state" = $1 limit $2`
export const TRANSFERS = `select * from "mesh_link_transfers" where "user_key" = $1 order by "created_at" desc, "transfer_id" limit $2`
export const REPORTS = `select "report".* from "mesh_link_reports" as "report" where "report"."user_key" = $1 and not exists (select "transfer"."transfer_id" from "mesh_link_transfers" as "transfer" where "transfer"."user_key" = "report"."user_key" and ("transfer"."transfer_id" = "report"."transfer_id" or "transfer"."institution_transaction_id" = "report"."institution_id" or "transfer"."tx_hash" = "report"."tx_hash")) order by "report"."created_at" desc limit $2`
export const REPORT = `insert into "mesh_link_reports" ("user_key", "reference", "created_at", "session_id", "transfer_id", "institution_id", "tx_hash", "symbol", "amount", "amount_in_fiat", "network_id", "network_name", "from_address", "to_address", "updated_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict ("user_key", "reference") do update set "session_id" = $16, "transfer_id" = $17, "institution_id" = $18, "tx_hash" = $19, "symbol" = $20, "amount" = $21, "amount_in_fiat" = $22, "network_id" = $23, "network_name" = $24, "from_address" = $25, "to_address" = $26, "updated_at" = $27 returning *`
export const TRANSFER = `select * from "mesh_link_transfers" where "transfer_id" = $1 and "user_key" = $2`

export const KEEP_WEBHOOK = `insert into "mesh_link_inbox" ("source", "body", "received_at", "heard_at", "state", "reason", "waits_for_user") values ($1, $2, $3, $4, $5, $6, $7)`
