import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { KRAKEN } from '../testing/link-user'
import { newUser, TEST_WEBHOOK_SECRET } from '../testing/test-backend'
import { testConnections } from '../testing/test-connections'
import { testDb, userKeyOf } from '../testing/test-database'
import { makeJobsDue } from '../testing/test-settlement'
import { comeBack, connectAccount, DEPOSIT, sendWebhook, testUsers } from '../testing/test-users'
import { eraseUser } from './erase-user'

const { openServer, mesh, lastMeshUserId } = await testUsers()
const done = { isComplete: true, waitingFor: { revocations: 0, transfers: 0, deliveries: 0 } }

/** All texts of all tables, but for rows that belong to nobody. */
async function everything(): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables
    where schemaname = current_schema() and tablename like 'mesh_link_%'
      and tablename not in ('mesh_link_inbox', 'mesh_link_limits')`.execute(testDb)
  const texts = await Promise.all(
    tables.map(({ name }) =>
      sql`select row_to_json(it)::text as text from ${sql.table(name)} as it`.execute(testDb),
    ),
  )
  return JSON.stringify(texts.flatMap(({ rows }) => rows))
}

/** A record of Mesh's list of transfers. */
function record(user: string, fields: object) {
  return {
    id: `t-${user}`,
    userId: userKeyOf(user),
    symbol: 'USDC',
    amount: 10,
    destinationAmount: 10,
    refundAddress: '0xPERSON',
    institutionTransactionId: 'PERSON',
    createdTimestamp: 1_715_175_519_038,
    ...fields,
  }
}

describe('erasing a user', () => {
  test('revokes the accounts at Mesh, and leaves nothing that leads to the person', async () => {
    const { server, events } = openServer()
    const user = newUser()
    const { connection } = await connectAccount(server, user)
    await connectAccount(server, user, { institution: KRAKEN })
    expect((await everything()).includes(userKeyOf(user))).toBe(true)
    mesh.calls.length = 0
    expect(await server.eraseUser(user)).toEqual(done)
    expect(mesh.calls.filter(({ method }) => method === 'DELETE')).toHaveLength(2)
    expect(events).toContainEqual(expect.objectContaining({ type: 'user_erased', transfers: 0 }))

    const left = await everything()
    const traces = [userKeyOf(user), user, connection.id]
    // The tables are too long for a message.
    expect(traces.filter((trace) => left.includes(trace))).toEqual([])
    expect(await server.connections(user)).toEqual([])
    expect(await server.eraseUser(user)).toEqual(done)
  })

  test('goes on later when Mesh cannot be reached; until then the accounts are unusable all the same', async () => {
    const { server, events } = openServer()
    const user = newUser()
    const { connection } = await connectAccount(server, user)
    mesh.fail('/api/v1/account', { status: 503 })
    const erasure = await server.eraseUser(user)
    expect(erasure).toEqual({
      isComplete: false,
      waitingFor: { revocations: 1, transfers: 0, deliveries: 0 },
    })
    await expect(server.holdings(user, connection.id)).rejects.toMatchObject({ code: 'connection_not_found' })
    expect(await server.eraseUser(user)).toEqual(erasure)
    expect(events.map(({ type }) => type)).not.toContain('user_erased')

    mesh.reset()
    await testDb
      .updateTable('mesh_link_revocations')
      .set({ due_at: new Date(0), leased_until: null })
      .execute()
    // Another process, after a restart.
    const { server: later, events: laterEvents } = openServer()
    await later.runJobs()
    expect(laterEvents.map(({ type }) => type)).toContain('user_erased')
    expect(await later.eraseUser(user)).toEqual(done)
  })

  test('waits for money: an open transfer settles and is delivered with the user id first', async () => {
    const { server, changes } = openServer()
    const user = newUser()
    await server.mintLinkToken(user, DEPOSIT)
    mesh.setTransfers()
    const transfer = { TransferId: `t-${user}`, SourceAddress: '0xPERSON', RefundAddress: '0xREFUND' }
    await sendWebhook(server, userKeyOf(user), { ...transfer, TransferStatus: 'Pending' })
    await server.runJobs()
    expect(await server.eraseUser(user)).toMatchObject({ isComplete: false, waitingFor: { transfers: 1 } })

    await sendWebhook(server, userKeyOf(user), {
      ...transfer,
      TransferStatus: 'Succeeded',
      Timestamp: 1_715_175_600_000,
    })
    await server.runJobs()
    expect(changes).toMatchObject([{ userId: user, transfer: { id: `t-${user}`, status: 'succeeded' } }])
    await server.runJobs()
    expect(await server.eraseUser(user)).toEqual(done)

    const left = await everything()
    const traces = [userKeyOf(user), '0xPERSON', '0xREFUND']
    expect(traces.filter((trace) => left.includes(trace))).toEqual([])
    // The books keep what was moved.
    const kept = await testDb
      .selectFrom('mesh_link_transfers')
      .select(['status', 'amount', 'symbol', 'to_address', 'tx_hash'])
      .where('transfer_id', '=', `t-${user}`)
      .executeTakeFirst()
    expect(kept).toMatchObject({
      status: 'succeeded',
      symbol: 'USDC',
      to_address: '0x0000',
      tx_hash: '0xfa4e',
    })
    expect(Number(kept?.amount)).toBe(10)
  })

  test('waits for a transfer that only the page has reported, and for a callback that fails', async () => {
    let isDown = true
    const { server } = openServer({
      onTransferSettled: () => {
        if (isDown) throw new Error('The ledger is down.')
      },
    })
    const user = newUser()
    const { linkSessionId } = await server.mintLinkToken(user, DEPOSIT)
    const transferId = `t-${user}`
    await server.reportTransfer(user, { linkSessionId, transfer: { status: 'success', transferId } })
    mesh.setTransfers()
    expect(await server.eraseUser(user)).toMatchObject({ waitingFor: { transfers: 1, deliveries: 0 } })
    await sendWebhook(server, userKeyOf(user), { TransferStatus: 'Succeeded', TransferId: transferId })
    await server.runJobs()
    expect(await server.eraseUser(user)).toMatchObject({ waitingFor: { transfers: 0, deliveries: 1 } })
    isDown = false
    await testDb
      .updateTable('mesh_link_outbox')
      .set({ due_at: new Date(0) })
      .where('state', '=', 'due')
      .execute()
    await server.runJobs()
    expect(await server.eraseUser(user)).toEqual(done)
  })

  test('tells the callback of each account that is gone, with the user id, before all is forgotten', async () => {
    const removed: unknown[] = []
    const { server } = openServer({
      onConnectionRemoved: ({ userId, connection: { id } }) => void removed.push([userId, id]),
    })
    const user = newUser()
    const { connection } = await connectAccount(server, user)
    expect(await server.eraseUser(user)).toMatchObject({ isComplete: false, waitingFor: { deliveries: 1 } })
    await server.runJobs()
    expect(removed).toEqual([[user, connection.id]])
    expect(await server.eraseUser(user)).toEqual(done)
    const left = await everything()
    expect([userKeyOf(user), connection.id].filter((trace) => left.includes(trace))).toEqual([])
  })

  test('does not wait for a callback that is no longer there', async () => {
    const { server } = openServer({ onConnectionSaved: () => {}, onConnectionRemoved: () => {} })
    const user = newUser()
    await connectAccount(server, user)
    await server.runJobs()
    expect(await server.eraseUser(user)).toMatchObject({ waitingFor: { deliveries: 1 } })
    const { server: later } = openServer({ onConnectionSaved: () => {} })
    expect(await later.eraseUser(user)).toEqual(done)
  })

  test('a revocation that is under way when the erasure begins is not made again', async () => {
    let erasure: Promise<unknown> | undefined
    const { server } = openServer({
      mesh: {
        ...mesh,
        webhookSecret: TEST_WEBHOOK_SECRET,
        fetch: async (input, init) => {
          const answer = await fetch(input, init)
          if (init?.method === 'DELETE') {
            erasure ??= server.eraseUser(user)
            await erasure
          }
          return answer
        },
      },
    })
    const user = newUser()
    const { connection } = await connectAccount(server, user)
    mesh.calls.length = 0
    await server.disconnect(user, connection.id)
    expect(await server.eraseUser(user)).toEqual(done)
    expect(mesh.calls.filter(({ method }) => method === 'DELETE')).toHaveLength(1)
  })

  test('a user who comes back between two calls is not erased by the second', async () => {
    const { services, newUser: storeUser } = await testConnections()
    const userKey = await storeUser()
    const user = { userId: 'fake', userKey }
    const at = new Date()
    await testDb
      .insertInto('mesh_link_reports')
      .values({ user_key: userKey, reference: 'r', session_id: 's', created_at: at, updated_at: at })
      .execute()
    // The second call has seen no erasure when the first one begins.
    const between = async () => {
      expect(await eraseUser(services, user)).toMatchObject({ isComplete: false })
      await testDb
        .insertInto('mesh_link_users')
        .values({ user_key: userKey, sealed_user_id: 'fake', created_at: at, list_again_at: null })
        .execute()
    }
    // Kysely has private fields, so its other methods are called on itself.
    const db = Object.create(testDb, {
      selectFrom: { value: testDb.selectFrom.bind(testDb) },
      getExecutor: { value: testDb.getExecutor.bind(testDb) },
      transaction: {
        value: () => ({
          execute: async (work: (tx: never) => Promise<unknown>) => {
            await between()
            return testDb.transaction().execute(work as never)
          },
        }),
      },
    })
    const second = await eraseUser(Object.create(services, { db: { value: db } }), user)
    expect(second).toMatchObject({ isComplete: false, waitingFor: { transfers: 1 } })
    const back = await testDb
      .selectFrom('mesh_link_users')
      .select('user_key')
      .where('user_key', '=', userKey)
      .execute()
    expect(back).toHaveLength(1)
  })

  test('waits for nothing longer than 30 days', async () => {
    let now = new Date()
    const { server } = openServer({ now: () => now })
    const user = newUser()
    await server.mintLinkToken(user, DEPOSIT)
    mesh.setTransfers()
    await sendWebhook(server, userKeyOf(user), { TransferStatus: 'Pending' })
    await server.runJobs()
    expect(await server.eraseUser(user)).toMatchObject({ isComplete: false })
    now = new Date(now.getTime() + 31 * 24 * 60 * 60_000)
    expect(await server.eraseUser(user)).toEqual(done)
  })

  test('a user who comes back is a new one, at Mesh too, also while the erasure goes on', async () => {
    const { server } = openServer()
    const user = newUser()
    await connectAccount(server, user)
    mesh.fail('/api/v1/account', { status: 503 })
    expect(await server.eraseUser(user)).toMatchObject({ isComplete: false })
    await connectAccount(server, user, { institution: KRAKEN })
    expect(lastMeshUserId()).not.toBe(userKeyOf(user))
    expect(await comeBack(server, user)).toBe(1)
    mesh.reset()
    await testDb
      .updateTable('mesh_link_revocations')
      .set({ due_at: new Date(0), leased_until: null })
      .execute()
    await server.runJobs()
    expect(await server.connections(user)).toHaveLength(1)
    expect(await comeBack(server, user)).toBe(1)
  })

  test('an access token that arrives during the erasure is revoked too', async () => {
    let erasure: Promise<unknown> | undefined
    let fresh = ''
    const { server, events } = openServer({
      mesh: {
        ...mesh,
        webhookSecret: TEST_WEBHOOK_SECRET,
        fetch: async (input, init) => {
          const answer = await fetch(input, init)
          if (!String(input).includes('token/refresh')) return answer
          const body = await answer.text()
          fresh = JSON.parse(body).content.brokerAccountTokens[0].accessToken
          mesh.fail('/api/v1/account', { status: 503 })
          erasure = server.eraseUser(user)
          await erasure
          return new Response(body, answer)
        },
      },
    })
    const user = newUser()
    const { connection } = await connectAccount(server, user, { institution: KRAKEN })
    await testDb
      .updateTable('mesh_link_connections')
      .set({ refresh_at: new Date(0) })
      .where('id', '=', connection.id)
      .execute()
    await server.runJobs()
    expect(await erasure).toMatchObject({ isComplete: false, waitingFor: { revocations: 1 } })
    mesh.reset()
    await testDb
      .updateTable('mesh_link_revocations')
      .set({ due_at: new Date(0), leased_until: null })
      .execute()
    await server.runJobs()
    const revoked = mesh.calls.filter(({ method }) => method === 'DELETE').map(({ body }) => JSON.parse(body))
    expect(revoked.map(({ authToken }) => authToken)).toContain(fresh)
    expect(await server.eraseUser(user)).toEqual(done)
    expect(events.map(({ type }) => type)).not.toContain('connection_unreadable')
    expect((await everything()).includes(userKeyOf(user))).toBe(false)
  })

  test('two calls at the same time both tell that it goes on', async () => {
    const { server } = openServer()
    const user = newUser()
    await connectAccount(server, user)
    mesh.fail('/api/v1/account', { status: 503 })
    const erasures = await Promise.all([server.eraseUser(user), server.eraseUser(user)])
    expect(erasures.map(({ isComplete }) => isComplete)).toEqual([false, false])
  })

  test('a settlement that Mesh has told of is delivered first, even if it was not read yet', async () => {
    const { server, changes } = openServer()
    const user = newUser()
    await server.mintLinkToken(user, DEPOSIT)
    mesh.setTransfers()
    await sendWebhook(server, userKeyOf(user), { TransferStatus: 'Succeeded', TransferId: `t-${user}` })
    await server.eraseUser(user)
    await server.runJobs()
    expect(changes).toMatchObject([{ userId: user, transfer: { id: `t-${user}` } }])
    expect(await server.eraseUser(user)).toEqual(done)
  })

  test('a transfer that only Mesh knows of is asked for, and delivered first', async () => {
    const { server, changes } = openServer()
    const user = newUser()
    await server.mintLinkToken(user, DEPOSIT)
    mesh.setTransfers(record(user, { status: 'succeeded' }))
    expect(await server.eraseUser(user)).toMatchObject({ isComplete: false })
    await server.runJobs()
    expect(changes).toMatchObject([{ userId: user, transfer: { id: `t-${user}` } }])
    expect(await server.eraseUser(user)).toEqual(done)
  })

  test('what Mesh says again of a transfer brings nothing back; a refund is kept once, for a person', async () => {
    const { server } = openServer()
    const user = newUser()
    await server.mintLinkToken(user, DEPOSIT)
    mesh.setTransfers()
    const transfer = { TransferId: `t-${user}`, SourceAddress: '0xPERSON' }
    await sendWebhook(server, userKeyOf(user), { ...transfer, TransferStatus: 'Succeeded' })
    await server.runJobs()
    expect(await server.eraseUser(user)).toEqual(done)

    // The second delivery, and the list of all transfers, again and again.
    await sendWebhook(server, userKeyOf(user), { ...transfer, TransferStatus: 'Succeeded' })
    const { userId: _, ...nameless } = record(user, { status: 'succeeded' })
    for (const item of [record(user, { status: 'succeeded' }), nameless, nameless]) {
      mesh.setTransfers(item)
      await makeJobsDue()
      await server.runJobs()
    }
    const kept = () =>
      testDb.selectFrom('mesh_link_inbox').select(['reason', 'source']).where('state', '<>', 'done').execute()
    expect(await kept()).toEqual([])
    expect((await everything()).includes('0xPERSON')).toBe(false)

    await sendWebhook(server, userKeyOf(user), {
      ...transfer,
      TransferStatus: 'RefundSucceeded',
      Timestamp: 1_715_175_700_000,
    })
    await server.runJobs()
    expect(await kept()).toEqual([{ reason: 'other_user', source: 'webhook' }])
  })

  test('a user who never opened Link is erased at once', async () => {
    const { server } = openServer()
    expect(await server.eraseUser(newUser())).toEqual(done)
    await expect(server.eraseUser('')).rejects.toThrow(TypeError)
  })

  test('leaves no wallet that was being read meanwhile', async () => {
    const { server } = openServer()
    const user = newUser()
    await server.mintLinkToken(user, DEPOSIT)
    await server.eraseUser(user)
    const record = {
      address: '0xLATE',
      userId: userKeyOf(user),
      networkType: 'evm',
      verificationMethod: 'signedMessage',
      message: 'Hi',
      signedMessageHash: '0x1',
      timestamp: 1_720_532_648,
    }
    mesh.fail('/wallets/verify', {
      status: 200,
      body: { status: 'ok', content: { verifications: [record] } },
    })
    expect(await server.verifiedWallets({ userId: user })).toHaveLength(1)
    expect((await everything()).includes('0xLATE')).toBe(false)
  })

  test('does not touch other users', async () => {
    const { server } = openServer()
    const [user, other] = [newUser(), newUser()]
    await connectAccount(server, user)
    await connectAccount(server, other)
    await server.eraseUser(user)
    expect(await comeBack(server, other)).toBe(1)
  })
})
