import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { Kysely, PostgresDialect } from 'kysely'
import type { LinkConnectedPayload } from 'react-mesh-link/contract'
import { afterAll, describe, expect, test } from 'vitest'
import type { MeshLinkTables } from '../storage/tables'
import { fakePayload, fakeToken } from '../testing/fake-payload'
import { testConnections } from '../testing/test-connections'
import { testDb as db } from '../testing/test-database'
import { storedTokenHash } from './drafts'
import { listConnections } from './list-connections'
import { removeConnection } from './remove-connection'

const other = await otherPool()
const [one, two] = [await testConnections(db), await testConnections(other ?? db)]
const replicas = [one, two]
for (const { mesh } of replicas) mesh.removeConnection = async () => {}
afterAll(() => other?.destroy())

const broker = { brokerType: 'kraken', brokerName: 'Kraken' }
const held = { code: 'connection_held_by_other_user', status: 409 }

/** A second connection pool, as of another replica. PGlite has only one connection. */
async function otherPool(): Promise<Kysely<MeshLinkTables> | undefined> {
  const { DATABASE_URL: connectionString } = process.env
  if (!connectionString) return undefined
  const { default: pg } = await import('pg')
  return new Kysely<MeshLinkTables>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString, max: 10 }) }),
  })
}

const hashOf = (accessToken: string) =>
  storedTokenHash(one.services.keys.lookup, { kind: 'unmanaged', accessToken })

async function ownersOf(tokens: string[]) {
  const rows = await db
    .selectFrom('mesh_link_token_owners')
    .selectAll()
    .where('token_hash', 'in', tokens.map(hashOf))
    .execute()
  return new Map(tokens.map((token) => [token, rows.filter((row) => row.token_hash === hashOf(token))]))
}

const unmanaged = (tokens: string[]): LinkConnectedPayload =>
  fakePayload(
    tokens.map((accessToken) => ({ id: accessToken, accessToken })),
    broker,
  )

/** Removes the refresh tokens, so that the payload has only the given tokens. */
function withoutRefreshTokens(payload: LinkConnectedPayload): LinkConnectedPayload {
  for (const token of payload.accessToken?.accountTokens ?? []) delete token.refreshToken
  return payload
}

describe('two users who save the same tokens at once', () => {
  test('one of them owns all 40 tokens, and the other gets 409', async () => {
    for (let round = 0; round < 10; round++) {
      const tokens = Array.from({ length: 40 }, () => fakeToken('shared'))
      const users = [await one.newUser(), await two.newUser()]
      const results = await Promise.allSettled(
        users.map((user, i) => replicas[i]?.save(user, unmanaged(i === 0 ? tokens : tokens.toReversed()))),
      )
      const winner = results.findIndex(({ status }) => status === 'fulfilled')
      expect(results[1 - winner]).toMatchObject({ status: 'rejected', reason: held })
      for (const rows of (await ownersOf(tokens)).values()) {
        expect(rows.map((row) => row.user_key)).toEqual([users[winner]])
      }
      expect(await listConnections(one.services, users[winner] ?? '')).toHaveLength(40)
      expect(await listConnections(one.services, users[1 - winner] ?? '')).toEqual([])
    }
  })

  test('any sets of tokens in any order are saved completely or refused, without a deadlock', async () => {
    const draw = fc.array(
      fc.record({
        user: fc.nat(2),
        replica: fc.nat(1),
        tokens: fc.uniqueArray(fc.nat(11), { minLength: 1 }),
      }),
      { minLength: 2, maxLength: 8 },
    )
    await fc.assert(
      fc.asyncProperty(draw, async (saves) => {
        const run = randomUUID()
        const users = await Promise.all([one.newUser(), one.newUser(), one.newUser()])
        const results = await Promise.allSettled(
          saves.map(async ({ user, replica, tokens }) => {
            const payload = withoutRefreshTokens(unmanaged(tokens.map((n) => `FAKE-${run}-${n}`)))
            return replicas[replica]?.save(users[user] ?? '', payload)
          }),
        )
        const owners = await ownersOf(Array.from({ length: 12 }, (_, n) => `FAKE-${run}-${n}`))
        results.forEach((result, i) => {
          if (result.status === 'rejected') expect(result.reason).toMatchObject(held)
          else {
            const { user, tokens } = saves[i] ?? { user: 0, tokens: [] }
            for (const n of tokens) {
              expect(owners.get(`FAKE-${run}-${n}`)?.map((row) => row.user_key)).toEqual([users[user]])
            }
          }
        })
        // Only the owner of a token has the connection.
        for (const [token, rows] of owners) {
          const connections = await db
            .selectFrom('mesh_link_connections')
            .select(['id', 'user_key'])
            .where('token_hash', '=', hashOf(token))
            .execute()
          expect(connections).toEqual(rows.map((row) => ({ id: row.connection_id, user_key: row.user_key })))
        }
      }),
      { numRuns: 25 },
    )
  })
})

describe('a token of another user', () => {
  const fields: Record<string, (token: string) => LinkConnectedPayload> = {
    tokenId: (tokenId) => fakePayload([{ tokenId }]),
    accessToken: (accessToken) => fakePayload([{ accessToken }]),
    'accessToken beside a tokenId': (accessToken) =>
      fakePayload([{ accessToken, tokenId: fakeToken('own') }]),
    refreshToken: (refreshToken) => {
      const payload = fakePayload([{ tokenId: fakeToken('own') }])
      for (const token of payload.accessToken?.accountTokens ?? []) token.refreshToken = refreshToken
      return payload
    },
    'delayedAuth.refreshToken': (refreshToken) => ({ delayedAuth: { refreshToken, ...broker } }),
  }
  const names = Object.keys(fields)

  test.each(names.flatMap((first) => names.map((second) => [first, second] as const)))(
    'saved as %s is refused as %s',
    async (first, second) => {
      const token = fakeToken('of the owner')
      const [owner, thief] = [await one.newUser(), await one.newUser()]
      await one.save(owner, fields[first]?.(token) ?? {})
      await expect(one.save(thief, fields[second]?.(token) ?? {})).rejects.toMatchObject(held)
      expect(await listConnections(one.services, thief)).toEqual([])
      // The owner may send the token in any field.
      await one.save(owner, fields[second]?.(token) ?? {})
    },
  )

  test('among many tokens refuses the whole payload', async () => {
    const token = fakeToken('of the owner')
    await one.save(await one.newUser(), unmanaged([token]))
    const thief = await one.newUser()
    const own = fakeToken('own')
    await expect(one.save(thief, unmanaged([own, token]))).rejects.toMatchObject(held)
    expect(await listConnections(one.services, thief)).toEqual([])
    expect((await ownersOf([own])).get(own)).toEqual([])
  })
})

test('disconnecting while saving never reports that another user owns the account', async () => {
  const user = await one.newUser()
  const payload = fakePayload([{ tokenId: fakeToken('mine') }, { id: '2', tokenId: fakeToken('mine') }])
  for (let round = 0; round < 15; round++) {
    const saved = await one.save(user, payload)
    const results = await Promise.allSettled([
      ...saved.map(({ id }) => removeConnection(two.services, user, id)),
      two.save(user, payload),
      one.save(user, payload),
    ])
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([])
  }
})

test('disconnecting while another user connects ends with one owner, without a deadlock', async () => {
  for (let round = 0; round < 10; round++) {
    const tokens = Array.from({ length: 40 }, () => fakeToken('shared'))
    const tokenId = fakeToken('shared')
    const [owner, taker] = [await one.newUser(), await two.newUser()]
    const [saved] = await one.save(
      owner,
      fakePayload(tokens.map((accessToken) => ({ id: accessToken, accessToken, tokenId }))),
    )
    const [removed, ...taken] = await Promise.allSettled([
      removeConnection(one.services, owner, saved?.id ?? ''),
      ...[0, 1, 2].map(() => two.save(taker, unmanaged(tokens.toReversed()))),
    ])
    expect(removed.status).toBe('fulfilled')
    for (const result of taken) if (result.status === 'rejected') expect(result.reason).toMatchObject(held)
    const isTaken = taken.some(({ status }) => status === 'fulfilled')
    for (const rows of (await ownersOf(tokens)).values()) {
      expect(rows.map((row) => row.user_key)).toEqual(isTaken ? [taker] : [])
    }
  }
})

test('names in any script are stored unchanged', async () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((it) => !it.includes('\0'))
  await fc.assert(
    fc.asyncProperty(text, fc.constantFrom('"', '\\', '{}', ',', 'NULL', "'", '\n'), async (name, odd) => {
      const user = await one.newUser()
      const [saved] = await one.save(
        user,
        fakePayload([{ id: `${name}${odd}` }, { id: odd }], { ...broker, brokerName: odd + name }),
      )
      expect(saved).toMatchObject({
        brokerName: odd + name,
        accounts: [{ id: `${name}${odd}`, name: `Account ${name}${odd}` }],
      })
    }),
    { numRuns: 20 },
  )
})

test('deletes the oldest tokens of a connection that is connected again many times', async () => {
  const user = await one.newUser()
  const tokenId = fakeToken('lasting')
  const renew = () =>
    one.save(user, fakePayload(Array.from({ length: 100 }, (_, i) => ({ id: `${i}`, tokenId }))))
  for (let i = 0; i < 7; i++) await renew()
  const { count } = await db
    .selectFrom('mesh_link_token_owners')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('user_key', '=', user)
    .executeTakeFirstOrThrow()
  expect(Number(count)).toBeLessThanOrEqual(1000)
  expect(Number(count)).toBeGreaterThan(200)
  await expect(one.save(await one.newUser(), fakePayload([{ tokenId }]))).rejects.toMatchObject(held)
})

describe('the limit of connections per user', () => {
  test('holds over all replicas', async () => {
    const few = [
      await testConnections(db, { connections: 5 }),
      await testConnections(other ?? db, { connections: 5 }),
    ]
    const user = await one.newUser()
    const results = await Promise.allSettled(
      Array.from({ length: 12 }, (_, i) => few[i % 2]?.save(user, unmanaged([fakeToken(`${i}`)]))),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
    for (const result of results) {
      if (result.status === 'rejected') {
        expect(result.reason).toMatchObject({
          code: 'too_many_connections',
          status: 429,
          headers: { 'Retry-After': expect.stringMatching(/^\d+$/) },
        })
      }
    }
    const list = await listConnections(one.services, user)
    expect(list).toHaveLength(5)
  })

  test('allows a user at the limit to connect the same account again, and another one after disconnecting', async () => {
    const few = await testConnections(db, { connections: 1 })
    few.mesh.removeConnection = async () => {}
    const user = await few.newUser()
    const payload = unmanaged([fakeToken('a')])
    const [saved] = await few.save(user, payload)
    expect(await few.save(user, payload)).toMatchObject([{ id: saved?.id }])
    await expect(few.save(user, unmanaged([fakeToken('b')]))).rejects.toMatchObject({
      code: 'too_many_connections',
    })
    await removeConnection(few.services, user, saved?.id ?? '')
    await few.save(user, unmanaged([fakeToken('b')]))
  })
})
