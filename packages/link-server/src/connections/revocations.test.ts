import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { MeshApiError, type MeshApiErrorDetails } from '../mesh/mesh-api-error'
import type { MeshClient } from '../mesh/mesh-client'
import { fakePayload, fakeToken } from '../testing/fake-payload'
import { testConnections } from '../testing/test-connections'
import { testDb as db } from '../testing/test-database'
import { listConnections } from './list-connections'
import { removeConnection } from './remove-connection'
import { runRevocations } from './revocations'

const { services, events, mesh, newUser, save } = await testConnections()
const held = { code: 'connection_held_by_other_user' }

type Removal = MeshClient['removeConnection']
const down = (details: Partial<MeshApiErrorDetails> = {}): Removal => {
  const code = details.httpStatus ? 'mesh_rejected' : 'mesh_unavailable'
  return () => Promise.reject(new MeshApiError(code, 'x', { operation: 'account', ...details }))
}

/** The tokens that Mesh revoked. */
const revoked: string[] = []
const works: Removal = async ({ authToken }) => {
  revoked.push(authToken)
}

beforeEach(async () => {
  events.length = 0
  revoked.length = 0
  mesh.removeConnection = works
  await db.deleteFrom('mesh_link_revocations').execute()
})

async function connect(tokenId = fakeToken('t')) {
  const user = await newUser()
  const payload = fakePayload([{ tokenId }])
  const [saved] = await save(user, payload)
  events.length = 0
  return { user, payload, tokenId, id: saved?.id ?? '' }
}

async function makeDue() {
  await sql`update mesh_link_revocations set due_at = now(), leased_until = null`.execute(db)
}

const pending = () => db.selectFrom('mesh_link_revocations').selectAll().execute()
const ownedBy = (user: string) =>
  db.selectFrom('mesh_link_token_owners').selectAll().where('user_key', '=', user).execute()

describe('a removed connection', () => {
  test('is revoked at once with the key of its scope, and other users may connect it then', async () => {
    const { user, payload, tokenId, id } = await connect()
    const calls: unknown[] = []
    mesh.removeConnection = async (...args) => {
      calls.push(args)
    }
    await removeConnection(services, user, id)
    expect(calls).toEqual([[{ authToken: tokenId, type: 'coinbase' }, 'write', { timeoutMs: 3000 }]])
    expect(events).toEqual([
      { type: 'connection_removed', connectionId: id, brokerType: 'coinbase', isRevoked: true },
    ])
    expect(await pending()).toEqual([])
    expect(await ownedBy(user)).toEqual([])
    await save(await newUser(), payload)
    await expect(removeConnection(services, user, id)).rejects.toMatchObject({ code: 'connection_not_found' })
  })

  test.each([
    ['is down', {}],
    ['does not accept the client secret', { httpStatus: 401 }],
    ['has no such route', { httpStatus: 404 }],
    [
      'refuses with a message only',
      { httpStatus: 200, contentStatus: 'failed', meshMessage: 'Unauthorized token' },
    ],
  ])(
    'is unusable here and revoked later when Mesh %s, and no other user can connect it before',
    async (_, details) => {
      const { user, payload, tokenId, id } = await connect()
      mesh.removeConnection = down(details)
      await removeConnection(services, user, id)
      expect(events).toMatchObject([{ type: 'connection_removed', isRevoked: false }])
      expect(await listConnections(services, user)).toEqual([])
      expect(await pending()).toMatchObject([
        { connection_id: id, user_key: user, attempts: 1, leased_until: null },
      ])
      expect(JSON.stringify(await pending())).not.toContain(tokenId)
      await expect(save(await newUser(), payload)).rejects.toMatchObject(held)

      // Not due yet.
      mesh.removeConnection = works
      expect(await runRevocations(services, { limit: 10 })).toBe(0)
      await makeDue()
      expect(await runRevocations(services, { limit: 10 })).toBe(1)
      expect(revoked).toEqual([tokenId])
      expect(events.at(-1)).toEqual({ type: 'connection_revoked', connectionId: id, brokerType: 'coinbase' })
      expect(await pending()).toEqual([])
      await save(await newUser(), payload)
    },
  )

  test.each([
    { httpStatus: 400, errorType: 'invalidIntegrationToken' },
    { httpStatus: 404, meshStatus: 'notFound' },
    { httpStatus: 200, contentStatus: 'notAuthorized' },
  ])('counts as revoked when Mesh answers with a code that the token is unknown: %j', async (details) => {
    const { user, id } = await connect()
    mesh.removeConnection = down(details)
    await removeConnection(services, user, id)
    expect(events).toMatchObject([{ type: 'connection_removed', isRevoked: true }])
    expect(await pending()).toEqual([])
  })

  test('without a token to revoke is removed without calling Mesh', async () => {
    const user = await newUser()
    const delayedAuth = { refreshToken: fakeToken('r'), brokerType: 'ibkr', brokerName: 'IBKR' }
    const [saved] = await save(user, { delayedAuth })
    await removeConnection(services, user, saved?.id ?? '')
    expect(revoked).toEqual([])
    expect(await pending()).toEqual([])
    expect(await ownedBy(user)).toEqual([])
  })

  test('must belong to the user', async () => {
    const { user, id } = await connect()
    await expect(removeConnection(services, await newUser(), id)).rejects.toMatchObject({
      code: 'connection_not_found',
    })
    for (const odd of ['', 'nonsense', randomUUID(), `${id}\u0000`.slice(0, 36)]) {
      if (odd !== id) await removeConnection(services, user, odd).catch(() => {})
    }
    expect(await listConnections(services, user)).toHaveLength(1)
  })

  test('stays removed when the database fails during the revocation', async () => {
    const { user, id } = await connect()
    const fault = new Error('Connection terminated')
    mesh.removeConnection = () => Promise.reject(fault)
    await removeConnection(services, user, id)
    expect(events).toMatchObject([
      { type: 'job_failed', job: 'revocations', error: fault },
      { type: 'connection_removed', isRevoked: false },
    ])
    // The row is still leased to the request.
    expect(await runRevocations(services, { limit: 10 })).toBe(0)
    mesh.removeConnection = works
    await sql`update mesh_link_revocations set due_at = now(), leased_until = now()`.execute(db)
    expect(await runRevocations(services, { limit: 10 })).toBe(1)
  })

  test('that shares its token with others is revoked with the last of them', async () => {
    const user = await newUser()
    const accessToken = fakeToken('shared')
    const payload = fakePayload(
      [
        { id: 'k1', accessToken },
        { id: 'k2', accessToken },
      ],
      { brokerType: 'kraken', brokerName: 'Kraken' },
    )
    const [first, second] = await save(user, payload)
    for (const left of [second, first]) {
      await removeConnection(services, user, left?.id ?? '')
      if (left === second) {
        expect(revoked).toEqual([])
        await expect(save(await newUser(), payload)).rejects.toMatchObject(held)
      }
    }
    expect(revoked).toEqual([accessToken])
    expect(await ownedBy(user)).toEqual([])
  })
})

describe('the same user who connects again', () => {
  test('cancels a pending revocation', async () => {
    const { user, payload, id } = await connect()
    mesh.removeConnection = down()
    await removeConnection(services, user, id)
    const [again] = await save(user, payload)
    expect(await pending()).toEqual([])
    expect(new Set((await ownedBy(user)).map((it) => it.connection_id))).toEqual(new Set([again?.id]))
    mesh.removeConnection = works
    await makeDue()
    await runRevocations(services, { limit: 10 })
    expect(revoked).toEqual([])
    expect(await listConnections(services, user)).toMatchObject([{ id: again?.id, status: 'active' }])
  })

  test('cancels it by any of its tokens, and every token keeps a connection', async () => {
    const { user, tokenId, payload, id } = await connect()
    mesh.removeConnection = down()
    await removeConnection(services, user, id)
    const { refreshToken } = payload.accessToken?.accountTokens[0] ?? {}
    const renewed = fakePayload([{ tokenId: fakeToken('new') }])
    for (const token of renewed.accessToken?.accountTokens ?? []) token.refreshToken = refreshToken ?? ''
    const [again] = await save(user, renewed)
    expect(await pending()).toEqual([])
    await expect(save(await newUser(), fakePayload([{ tokenId }]))).rejects.toMatchObject(held)

    mesh.removeConnection = works
    await removeConnection(services, user, again?.id ?? '')
    expect(await ownedBy(user)).toEqual([])
  })

  test('during the revocation must connect once more', async () => {
    const { user, payload, id } = await connect()
    mesh.removeConnection = async () => {
      await save(user, payload)
    }
    await removeConnection(services, user, id)
    expect(await listConnections(services, user)).toMatchObject([{ status: 'reconnect_required' }])
    expect(events.map(({ type }) => type)).toEqual([
      'connection_saved',
      'connection_reconnect_required',
      'connection_removed',
    ])
    await expect(save(await newUser(), payload)).rejects.toMatchObject(held)
  })
})

describe('the revocation job', () => {
  async function removedWhileDown(count: number) {
    mesh.removeConnection = down()
    const all = []
    for (let i = 0; i < count; i++) {
      const { user, tokenId, id } = await connect()
      await removeConnection(services, user, id)
      all.push({ tokenId, id })
    }
    await makeDue()
    events.length = 0
    return all
  }

  test('revokes each account once, on several replicas', async () => {
    const all = await removedWhileDown(12)
    mesh.removeConnection = works
    const runs = await Promise.all(Array.from({ length: 4 }, () => runRevocations(services, { limit: 20 })))
    expect(runs.reduce((sum, n) => sum + n, 0)).toBe(12)
    expect(revoked.sort()).toEqual(all.map(({ tokenId }) => tokenId).sort())
    expect(events).toHaveLength(12)
  })

  test('stops at its limit', async () => {
    await removedWhileDown(3)
    mesh.removeConnection = works
    expect(await runRevocations(services, { limit: 2 })).toBe(2)
    expect(await pending()).toHaveLength(1)
  })

  test('doubles the wait with each attempt, up to six hours', async () => {
    await removedWhileDown(1)
    const waits: number[] = []
    for (let i = 0; i < 12; i++) {
      await makeDue()
      await runRevocations(services, { limit: 1 })
      const { rows } = await sql<{ wait: number }>`
        select extract(epoch from due_at - now())::float8 as wait from mesh_link_revocations`.execute(db)
      waits.push(Math.round((rows[0]?.wait ?? 0) / 60))
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360, 360])
  })

  test('gives up after 30 days, with an event', async () => {
    const [row] = await removedWhileDown(1)
    const age = (days: number) =>
      sql`update mesh_link_revocations set created_at = now() - ${sql.lit(days)} * interval '1 day', due_at = now()`.execute(
        db,
      )
    await age(29)
    await runRevocations(services, { limit: 1 })
    expect(events).toEqual([])
    await age(31)
    await runRevocations(services, { limit: 1 })
    expect(events).toEqual([{ type: 'revocation_given_up', connectionId: row?.id, brokerType: 'coinbase' }])
    expect(await pending()).toEqual([])
  })

  test('leaves a row to the process that leased it, until the lease ends', async () => {
    await removedWhileDown(1)
    mesh.removeConnection = works
    await sql`update mesh_link_revocations set leased_until = now() + interval '1 minute'`.execute(db)
    expect(await runRevocations(services, { limit: 1 })).toBe(0)
    await sql`update mesh_link_revocations set leased_until = now() - interval '1 second'`.execute(db)
    expect(await runRevocations(services, { limit: 1 })).toBe(1)
  })

  test('rejects with a database error, and keeps the row for later', async () => {
    await removedWhileDown(1)
    const fault = new Error('Connection terminated')
    mesh.removeConnection = () => Promise.reject(fault)
    await expect(runRevocations(services, { limit: 5 })).rejects.toBe(fault)
    expect(await pending()).toHaveLength(1)
  })
})
