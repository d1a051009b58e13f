import { createHmac, randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { keyedHash, openKeyring } from '../../packages/link-server/src/crypto/keyring'
import { createVault } from '../../packages/link-server/src/crypto/vault'
import * as sql from './bare-sql.mjs'
import { meshFetch, NETWORK } from './mesh-answers.mjs'
import { NO_END, SECRET, WEBHOOK_SECRET } from './settings.mjs'

/** @typedef {Record<string, any>} Row */

const DAY_MS = 24 * 60 * 60_000
const MINUTE_MS = 60_000

/**
 * The least code that answers: the same SQL by the same driver, tokens encrypted and decrypted, users and tokens hashed,
 * calls counted, Mesh called, and JSON. It has no checks, retries, redaction or events: the bench measures what our handler
 * does beyond this one.
 *
 * @param {{ databaseUrl: string }} options
 * @returns {Promise<(request: Request) => Response | Promise<Response>>}
 */
export async function createBareHandler({ databaseUrl }) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 })
  const keys = await openKeyring(
    new Kysely({ dialect: new PostgresDialect({ pool }) }),
    [SECRET],
    () => new Date(),
  )
  const vault = createVault(keys.encryption)
  const app = new Hono().basePath('/api/mesh')
  const userOf = (/** @type {import('hono').Context} */ c) => {
    const userId = c.req.header('X-User') ?? ''
    return { userId, userKey: keyedHash(keys.userId, userId) }
  }

  app.post('/link-token', async (c) => {
    const { userId, userKey } = userOf(c)
    const { intent } = await c.req.json()
    await take('linkTokens', userKey)
    const transactionId = randomUUID()
    const toAddresses = [{ networkId: NETWORK.id, symbol: 'USDC', address: 'fake-address', amount: 25 }]
    const transferOptions = { transferType: 'deposit', transactionId, toAddresses }
    const [{ linkToken }, accessTokens] = await Promise.all([
      askMesh('/api/v1/linktoken', { userId: userKey, transferOptions }),
      pool.query(sql.ACCESS_TOKENS, [userKey, 'managed', 'write', null]).then(toAccessTokens),
    ])
    const id = randomUUID()
    const at = new Date()
    const sealed = await vault.seal(userId, { user: userKey, row: 'user' })
    const until = new Date(at.getTime() + DAY_MS)
    const asked = JSON.stringify(transferOptions)
    await pool.query(sql.CREATE_SESSION, [
      ...[userKey, sealed, at, null],
      ...[id, userKey, intent, 'write', transactionId, asked, 0, at, until],
    ])
    return c.json({ linkToken, expiresInSeconds: 600, linkSessionId: id, accessTokens })
  })

  app.get('/access-tokens', async (c) => {
    const { userKey } = userOf(c)
    await take('reads', userKey)
    return c.json(await toAccessTokens(await pool.query(sql.ACCESS_TOKENS, [userKey, 'managed', null, null])))
  })

  app.get('/connections', async (c) => {
    const { userKey } = userOf(c)
    await take('reads', userKey)
    const { rows } = await pool.query(sql.CONNECTIONS, [userKey])
    return c.json({ connections: rows.map(toConnection) })
  })

  app.post('/connections', async (c) => {
    const { userKey } = userOf(c)
    const { linkSessionId, payload } = await c.req.json()
    const { accessToken: it } = payload
    const at = new Date()
    const { rows: sessions } = await pool.query(sql.USE_SESSION, [
      ...[1, linkSessionId, userKey, at, NO_END, true, true],
    ])
    const scope = sessions[0].scope
    const drafts = await Promise.all(
      it.accountTokens.map(async (/** @type {Row} */ { account, accessToken, refreshToken, tokenId }) => {
        const id = randomUUID()
        const tokens = { accessToken, refreshToken, tokenId }
        return {
          ...{ id, account },
          identity: keyedHash(keys.lookup, 'identity', userKey, tokenId),
          hashes: Object.values(tokens).map((token) => keyedHash(keys.lookup, 'token', token)),
          sealed: await vault.seal(tokens, { user: userKey, row: id }),
        }
      }),
    )
    const connections = await transaction(async (query) => {
      const hashes = drafts.flatMap((draft) => draft.hashes)
      const identities = drafts.map((draft) => draft.identity)
      await query(sql.LOCK_USER, [userKey])
      await query(sql.FIND_SAME, [userKey, identities, 'delayed', scope, it.brokerType.toLowerCase()])
      await query(sql.COUNT, [userKey])
      await query(sql.FIND_REVOCATIONS, [hashes, userKey, userKey])
      const owners = drafts.flatMap((draft) => draft.hashes.map(() => draft.id))
      await query(sql.CLAIM_TOKENS, [userKey, hashes, owners])
      const { rows } = await query(sql.SAVE_CONNECTIONS, [
        ...[userKey, at, at, drafts.map(({ id }) => id), identities, drafts.map((draft) => draft.hashes[0])],
        ...[drafts.map(({ sealed }) => sealed), drafts.map(() => 'managed'), drafts.map(() => it.brokerType)],
        drafts.map(() => it.brokerName),
        drafts.map(({ account }) => JSON.stringify([{ id: account.accountId, name: account.accountName }])),
        drafts.map(() => scope),
        drafts.map(() => JSON.stringify(it.brokerBrandInfo)),
      ])
      return rows.map(toConnection)
    })
    return c.json({ connections })
  })

  app.get('/connections/:id/holdings', async (c) => {
    const { userKey } = userOf(c)
    await take('reads', userKey)
    const { rows } = await pool.query(sql.CONNECTION, [c.req.param('id'), userKey])
    const { tokenId } = await open(rows[0])
    const { cryptocurrencyPositions } = await askMesh('/api/v1/holdings/get', {
      authToken: tokenId,
      type: rows[0].broker_type,
    })
    const holdings = cryptocurrencyPositions.map((/** @type {Row} */ { symbol, amount, marketValue }) => ({
      ...{ symbol, amount, valueInFiat: marketValue },
    }))
    return c.json({ connectionId: rows[0].id, holdings, readAt: new Date() })
  })

  app.get('/transfers', async (c) => {
    const { userKey } = userOf(c)
    await take('reads', userKey)
    await pool.query(sql.ANY_NEW_WORD, ['new', 1])
    const [transfers, reports] = await Promise.all([
      pool.query(sql.TRANSFERS, [userKey, 100]),
      pool.query(sql.REPORTS, [userKey, 100]),
    ])
    return c.json({ transfers: [...transfers.rows, ...reports.rows].map(toTransfer) })
  })

  app.post('/transfers', async (c) => {
    const { userKey } = userOf(c)
    const { linkSessionId, transfer: it } = await c.req.json()
    const at = new Date()
    await pool.query(sql.USE_SESSION, [1, linkSessionId, userKey, at, NO_END, false, true])
    const facts = [linkSessionId, it.transferId, it.txId, it.txHash, it.symbol, it.amount, it.amountInFiat]
    const rest = [it.networkId, it.networkName, it.fromAddress, it.toAddress, at]
    const { rows } = await pool.query(sql.REPORT, [
      ...[userKey, it.transferId, at],
      ...[...facts, ...rest],
      ...[...facts, ...rest],
    ])
    await pool.query(sql.TRANSFER, [it.transferId, userKey])
    return c.json(toTransfer(rows[0]))
  })

  app.post('/webhooks/mesh', async (c) => {
    const body = Buffer.from(await c.req.arrayBuffer())
    const signature = createHmac('sha256', WEBHOOK_SECRET).update(body).digest('base64')
    if (signature !== c.req.header('X-Mesh-Signature-256')) return c.body(null, 401)
    const at = new Date()
    await pool.query(sql.KEEP_WEBHOOK, ['webhook', body, at, at, 'new', null, null])
    return c.json({ received: true })
  })

  return (request) => app.fetch(request)

  /**
   * @param {'linkTokens' | 'reads'} kind
   * @param {string} userKey
   */
  function take(kind, userKey) {
    const now = Date.now()
    return pool.query(sql.TAKE, [`${kind}:${userKey}`, 1, now + MINUTE_MS, now])
  }

  /**
   * @param {Row} row
   * @returns {Promise<any>}
   */
  function open({ id, user_key, sealed_tokens }) {
    return vault.open(sealed_tokens, { user: user_key, row: id })
  }

  /** @param {{ rows: Row[] }} result */
  function toAccessTokens({ rows }) {
    return Promise.all(
      rows.map(async (row) => ({ accessToken: (await open(row)).tokenId, brokerType: row.broker_type })),
    )
  }

  /**
   * @template T
   * @param {(query: (text: string, values: unknown[]) => Promise<{ rows: Row[] }>) => Promise<T>} run
   */
  async function transaction(run) {
    const client = await pool.connect()
    try {
      await client.query('begin')
      const result = await run((text, values) => client.query(text, values))
      await client.query('commit')
      return result
    } catch (error) {
      await client.query('rollback')
      throw error
    } finally {
      client.release()
    }
  }
}

/**
 * @param {string} path
 * @param {unknown} body
 * @returns {Promise<any>} the content of Mesh's answer
 */
async function askMesh(path, body) {
  const response = await meshFetch(`https://mesh.example${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  return JSON.parse(await response.text()).content
}

/** @param {Row} row */
function toConnection(row) {
  const { id, kind, accounts, scope, status, brand } = row
  return {
    ...{ id, kind, brokerType: row.broker_type, brokerName: row.broker_name, accounts, scope, status, brand },
    ...{ createdAt: row.created_at, updatedAt: row.updated_at },
  }
}

/** @param {Row} row */
function toTransfer(row) {
  return {
    ...{ id: row.transfer_id, status: row.status ?? 'unconfirmed', symbol: row.symbol, amount: row.amount },
    ...{ amountInFiat: row.amount_in_fiat, networkName: row.network_name, toAddress: row.to_address },
    ...{ txHash: row.tx_hash, createdAt: row.created_at, updatedAt: row.updated_at },
  }
}
