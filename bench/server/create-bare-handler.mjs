import { randomUUID } from 'node:crypto'

/** @import { BenchDatabase } from './open-database.mjs' */
/** @import { connected } from './requests.mjs' */

const CONNECTIONS = `select "id", "user_key", "kind", "broker_type", "broker_name", "accounts", "scope", "status", "brand", "created_at", "updated_at" from "mesh_link_connections" where "user_key" = $1 order by "created_at", "id"`
const ACCESS_TOKENS = `select "id", "user_key", "broker_type", "sealed_tokens", "status", "updated_at" from "mesh_link_connections" where "user_key" = $1 and "kind" = $2 order by "updated_at" desc, "id"`
const SESSION = `select * from "mesh_link_sessions" where "id" = $1 and "user_key" = $2 and "expires_at" > $3`
const HELD_BY_OTHERS = `select "id" from "mesh_link_connections" where "token_hash" in ($1) and "user_key" != $2`
const INSERT_CONNECTION = `insert into "mesh_link_connections" ("token_hash", "kind", "broker_type", "broker_name", "scope", "status", "updated_at", "id", "user_key", "identity_hash", "sealed_tokens", "accounts", "brand", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict ("identity_hash") do nothing returning *`
const DROP_DELAYED = `delete from "mesh_link_connections" where "user_key" = $1 and "kind" = $2 and "scope" = $3 and lower("broker_type") = $4`
const TRANSFER_BY_ID = `select * from "mesh_link_transfers" where "user_key" = $1 and "transfer_id" = $2 for update`
const TRANSFER_BY_FACTS = `select * from "mesh_link_transfers" where "user_key" = $1 and "is_provisional" = $2 and "tx_hash" = $3 order by "created_at" desc for update`
const INSERT_TRANSFER = `insert into "mesh_link_transfers" ("user_key", "transfer_id", "is_provisional", "status", "status_at", "notified_status", "client_transaction_id", "symbol", "amount", "amount_in_fiat", "network_id", "network_name", "broker_name", "from_address", "to_address", "tx_hash", "created_at", "updated_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) on conflict ("user_key", "transfer_id") do nothing returning *`

/**
 * The least that can answer: the same SQL by the same driver, and JSON. It checks nothing, encrypts nothing and
 * writes no event: what our handler does beyond it is what is measured.
 *
 * @param {BenchDatabase} database
 * @param {ReadonlyMap<string, string>} userKeys by user
 * @returns {(request: Request) => Promise<Response>}
 */
export function createBareHandler({ query, transaction }, userKeys) {
  return async (request) => {
    const { pathname } = new URL(request.url)
    const userKey = userKeys.get(request.headers.get('X-User') ?? '')
    switch (`${request.method} ${pathname}`) {
      case 'GET /api/mesh/connections': {
        const { rows } = await query(CONNECTIONS, [userKey])
        return Response.json({ connections: rows })
      }
      case 'GET /api/mesh/access-tokens': {
        const { rows } = await query(ACCESS_TOKENS, [userKey, 'managed'])
        return Response.json(
          rows.map((row) => ({ accessToken: row.sealed_tokens, brokerType: row.broker_type })),
        )
      }
      case 'POST /api/mesh/connections':
        return Response.json(await saveConnection(userKey, await request.json()))
      case 'POST /api/mesh/transfers':
        return Response.json(await reportTransfer(userKey, await request.json()))
      default:
        return new Response(null, { status: 404 })
    }
  }

  /**
   * @param {string | undefined} userKey
   * @param {{ linkSessionId: string, payload: ReturnType<typeof connected> }} body
   */
  async function saveConnection(userKey, { linkSessionId, payload: { accessToken } }) {
    const at = new Date()
    const [session] = (await query(SESSION, [linkSessionId, userKey, at])).rows
    const connections = await transaction(async (run) => {
      const saved = []
      const tokens = accessToken.accountTokens
      for (const { tokenId } of tokens) await run(HELD_BY_OTHERS, [tokenId, userKey])
      for (const { account, tokenId } of tokens) {
        const { rows } = await run(INSERT_CONNECTION, [
          tokenId,
          'managed',
          accessToken.brokerType,
          accessToken.brokerName,
          session?.scope,
          'active',
          at,
          randomUUID(),
          userKey,
          tokenId,
          tokenId,
          JSON.stringify([{ id: account.accountId, name: account.accountName }]),
          JSON.stringify(accessToken.brokerBrandInfo),
          at,
        ])
        saved.push(...rows)
      }
      await run(DROP_DELAYED, [userKey, 'delayed', session?.scope, accessToken.brokerType])
      return saved
    })
    return { connections }
  }

  /**
   * @param {string | undefined} userKey
   * @param {{ linkSessionId: string, transfer: Record<string, unknown> }} body
   */
  async function reportTransfer(userKey, { linkSessionId, transfer: it }) {
    const at = new Date()
    await query(SESSION, [linkSessionId, userKey, at])
    return transaction(async (run) => {
      await run(TRANSFER_BY_ID, [userKey, it.transferId])
      await run(TRANSFER_BY_FACTS, [userKey, true, it.txHash])
      const { rows } = await run(INSERT_TRANSFER, [
        userKey,
        it.transferId,
        false,
        'unconfirmed',
        at,
        'unconfirmed',
        null,
        it.symbol,
        it.amount,
        it.amountInFiat,
        null,
        it.networkName,
        null,
        null,
        it.toAddress,
        it.txHash,
        at,
        at,
      ])
      return rows[0]
    })
  }
}
