import type { LinkConnectedPayload } from 'react-mesh-link/contract'
import { beforeEach, describe, expect, test } from 'vitest'
import { MeshApiError } from '../mesh/mesh-api-error'
import { fakePayload, fakeToken } from '../testing/fake-payload'
import { testDb as db } from '../testing/test-database'
import { refreshAnswer as answer, DAY, HOUR, testRefresh, tokenRefusal } from '../testing/test-refresh'
import { listAccessTokens } from './list-access-tokens'
import { listConnections } from './list-connections'
import { readHoldings } from './read-holdings'
import { refreshConnections } from './refresh-connections'
import { removeConnection } from './remove-connection'
import { runRevocations } from './revocations'

const { services, events, mesh, newUser, save, asked, give, advance, reset } = await testRefresh()
const broker = { brokerType: 'kraken', brokerName: 'Kraken' }
const refuse = () => {
  throw tokenRefusal()
}

beforeEach(reset)

/** A payload of an account whose access token lasts a day. */
function dayPayload(rest: { refreshSeconds?: number; isLasting?: boolean } = {}): LinkConnectedPayload {
  const payload = fakePayload([{ id: 'k1' }], broker)
  const { accessToken } = payload
  if (!accessToken) throw new Error('The payload has accounts.')
  accessToken.expiresInSeconds = 24 * 3600
  if (rest.refreshSeconds) accessToken.refreshTokenExpiresInSeconds = rest.refreshSeconds
  if (rest.isLasting === false) delete accessToken.accountTokens[0]?.refreshToken
  return payload
}

async function connect(payload = dayPayload()) {
  const user = await newUser()
  const [connection] = await save(user, payload)
  events.length = 0
  return { user, id: connection?.id ?? '', token: payload.accessToken?.accountTokens[0] }
}

async function delay() {
  const user = await newUser()
  const refreshToken = fakeToken('later')
  const payload = { delayedAuth: { refreshToken, brokerType: 'interactiveBrokers', brokerName: 'IBKR' } }
  const [connection] = await save(user, payload)
  events.length = 0
  return { user, id: connection?.id ?? '', refreshToken }
}

const run = () => refreshConnections(services, { limit: 10 })
const passed = async (userKey: string) =>
  (await listAccessTokens(services, { userKey })).map(({ accessToken }) => accessToken)
const shown = async (user: string) =>
  (await listConnections(services, user)).map(({ id, status, canSkipLogin }) => ({
    id,
    status,
    canSkipLogin,
  }))

describe('an account without a tokenId', () => {
  test('is passed to Link while its access token is valid, and gets a new one ahead of the end', async () => {
    const { user, id, token } = await connect()
    expect(await passed(user)).toEqual([token?.accessToken])
    expect(await run()).toBe(0)

    advance(DAY - HOUR)
    expect(await run()).toBe(1)
    expect(asked).toEqual([
      { type: 'kraken', refreshToken: token?.refreshToken, accessToken: token?.accessToken },
    ])
    expect(await passed(user)).toEqual([expect.stringContaining('fresh')])
    expect(await shown(user)).toEqual([{ id, status: 'active', canSkipLogin: true }])
    expect(events).toEqual([{ type: 'connection_refreshed', connectionId: id, brokerType: 'kraken' }])
    expect(await run()).toBe(0)
  })

  test('is refreshed for a month, each time with the same refresh token', async () => {
    const { user, id, token } = await connect()
    for (let day = 0; day < 30; day++) {
      advance(DAY - HOUR)
      expect(await run()).toBe(1)
    }
    expect(new Set(asked.map((it) => it.refreshToken))).toEqual(new Set([token?.refreshToken]))
    expect(await shown(user)).toEqual([{ id, status: 'active', canSkipLogin: true }])
  })

  test('is refreshed once, however many replicas run at the same time', async () => {
    await connect()
    advance(DAY)
    const tried = await Promise.all([run(), run(), run()])
    expect(asked).toHaveLength(1)
    expect(tried.reduce((sum, it) => sum + it, 0)).toBe(1)
  })

  test('is not passed after its end, and is refreshed at the next link token where no worker runs', async () => {
    const { user, id } = await connect()
    advance(DAY + 1)
    expect(await shown(user)).toEqual([{ id, status: 'active', canSkipLogin: false }])
    expect(await passed(user)).toEqual([expect.stringContaining('fresh')])

    advance(DAY + 1)
    mesh.refreshToken = async () => {
      throw new MeshApiError('mesh_unavailable', 'x', { operation: 'token/refresh' })
    }
    expect(await passed(user)).toEqual([])
  })

  test('needs a new login when Mesh refuses the refresh, and is not tried again', async () => {
    const { user, id } = await connect()
    advance(DAY)
    give(refuse)
    await run()
    expect(await shown(user)).toEqual([{ id, status: 'reconnect_required', canSkipLogin: false }])
    expect(events).toEqual([
      { type: 'connection_reconnect_required', connectionId: id, brokerType: 'kraken' },
    ])
    advance(30 * DAY)
    expect(await run()).toBe(0)

    const [again] = await save(user, dayPayload())
    expect(again).toMatchObject({ id, status: 'active', canSkipLogin: true })
  })

  test.each([
    ['an outage', () => new MeshApiError('mesh_unavailable', 'x', { operation: 'token/refresh' })],
    [
      'a refused client secret',
      () => new MeshApiError('mesh_rejected', 'x', { operation: 'token/refresh', httpStatus: 401 }),
    ],
    [
      'too many calls',
      () => new MeshApiError('mesh_rate_limited', 'x', { operation: 'token/refresh', httpStatus: 429 }),
    ],
  ])('is tried again after %s, with growing waits, and stays active', async (_, error) => {
    const { user, id } = await connect()
    advance(DAY - HOUR)
    give(() => {
      throw error()
    })
    expect(await run()).toBe(1)
    expect(await run()).toBe(0)
    advance(60_000)
    expect(await run()).toBe(1)
    advance(60_000)
    expect(await run()).toBe(0)
    advance(60_000)
    expect(await run()).toBe(1)
    expect(asked).toHaveLength(3)
    expect(await shown(user)).toEqual([{ id, status: 'active', canSkipLogin: true }])
  })

  test('needs a new login at its end when Link gave no refresh token', async () => {
    const { user, id, token } = await connect(dayPayload({ isLasting: false }))
    advance(DAY - HOUR)
    expect(await run()).toBe(0)
    expect(await passed(user)).toEqual([token?.accessToken])
    advance(HOUR)
    expect(await run()).toBe(1)
    expect(asked).toEqual([])
    expect(await shown(user)).toEqual([{ id, status: 'reconnect_required', canSkipLogin: false }])
  })

  test('asks for a new refresh token in the last week of the old one, and keeps what comes', async () => {
    const { user } = await connect(dayPayload({ refreshSeconds: 10 * 24 * 3600 }))
    const fresh = fakeToken('refresh2')
    give(() =>
      asked.at(-1)?.createNewRefreshToken
        ? answer([{ refreshToken: fresh }], { refreshTokenExpiresInSeconds: 30 * 24 * 3600 })
        : answer(),
    )
    for (let day = 0; day < 5; day++) {
      advance(DAY - HOUR)
      await run()
    }
    expect(asked.map((it) => it.createNewRefreshToken === true)).toEqual([false, false, false, true, false])
    expect(asked.at(-1)?.refreshToken).toBe(fresh)
    expect(await shown(user)).toMatchObject([{ status: 'active' }])
  })

  test('keeps the tokens of a login that the user made while the refresh ran', async () => {
    const { user, id } = await connect()
    advance(DAY - HOUR)
    const login = dayPayload()
    mesh.refreshToken = async () => {
      await save(user, login)
      return answer()
    }
    await run()
    expect(await passed(user)).toEqual([login.accessToken?.accountTokens[0]?.accessToken])
    expect(await shown(user)).toEqual([{ id, status: 'active', canSkipLogin: true }])
  })

  test('is revoked with its new token when the user disconnects it while the refresh runs', async () => {
    const { user, id } = await connect()
    advance(DAY - HOUR)
    const revoked: string[] = []
    const fresh = fakeToken('fresh')
    mesh.refreshToken = async () => {
      mesh.removeConnection = async () => {
        throw new MeshApiError('mesh_unavailable', 'x', { operation: 'account' })
      }
      await removeConnection(services, user, id)
      return answer([{ accessToken: fresh }])
    }
    await run()
    expect(await shown(user)).toEqual([])
    mesh.removeConnection = async ({ authToken }) => {
      revoked.push(authToken)
    }
    await db
      .updateTable('mesh_link_revocations')
      .set({ due_at: new Date(0), leased_until: null })
      .where('user_key', '=', user)
      .execute()
    await runRevocations(services, { limit: 10 })
    expect(revoked).toEqual([fresh])
  })

  test('becomes a managed account when Mesh gives a tokenId', async () => {
    const { user, id } = await connect()
    advance(DAY)
    const tokenId = fakeToken('tokenId')
    give(() => answer([{ tokenId }]))
    await run()
    expect(await listConnections(services, user)).toMatchObject([{ id, kind: 'managed', canSkipLogin: true }])
    expect(await passed(user)).toEqual([tokenId])
    advance(30 * DAY)
    expect(await run()).toBe(0)
  })

  test.each([
    ['names no account', [{ id: undefined, name: undefined }]],
    ['names the account differently', [{ id: 'other', name: 'Other' }]],
    ['has the tokens of accounts that the user has not connected', [{ id: 'k9' }, { id: 'k1' }]],
  ])('keeps its account when the answer %s', async (_, accounts) => {
    const { user, id } = await connect()
    advance(DAY)
    give(() => answer(accounts))
    await run()
    const [connection, ...others] = await listConnections(services, user)
    expect(others).toEqual([])
    expect(connection).toMatchObject({ id, accounts: [{ id: 'k1' }], canSkipLogin: true })
  })

  test('gets balances with a new token when Mesh refuses the old one before its end', async () => {
    const { user, id, token } = await connect()
    const used: string[] = []
    mesh.getHoldings = async ({ authToken }) => {
      used.push(authToken)
      if (authToken === token?.accessToken) throw tokenRefusal({ operation: 'holdings/get' })
      return [{ symbol: 'USDC', amount: 5, marketValue: 5 }]
    }
    expect(await readHoldings(services, user, id)).toMatchObject({ totalInFiat: 5 })
    expect(used).toEqual([token?.accessToken, expect.stringContaining('fresh')])
    expect(await shown(user)).toEqual([{ id, status: 'active', canSkipLogin: true }])
  })
})

describe('a delayed authentication', () => {
  test('is pending, is exchanged after a day, and keeps its id', async () => {
    const { user, id, refreshToken } = await delay()
    expect(await shown(user)).toEqual([{ id, status: 'pending_access', canSkipLogin: false }])
    await expect(readHoldings(services, user, id)).rejects.toMatchObject({ code: 'access_pending' })
    advance(DAY)
    expect(await run()).toBe(0)

    advance(HOUR)
    give(() =>
      answer([
        { id: 'u1', name: 'Margin' },
        { id: 'u2', name: 'Cash' },
      ]),
    )
    expect(await run()).toBe(1)
    expect(asked).toEqual([{ type: 'interactiveBrokers', refreshToken }])
    const connections = await listConnections(services, user)
    expect(connections).toMatchObject([
      { id, kind: 'unmanaged', brokerName: 'IBKR', accounts: [{ id: 'u1', name: 'Margin' }] },
      { kind: 'unmanaged', accounts: [{ id: 'u2', name: 'Cash' }] },
    ])
    expect(connections.every((it) => it.status === 'active' && it.canSkipLogin)).toBe(true)
  })

  test('waits an hour after each refusal, because the institution may take longer, and for three days at most', async () => {
    const { user, id } = await delay()
    give(refuse)
    advance(DAY + HOUR)
    for (let hour = 0; hour < 72; hour++) {
      expect(await run()).toBe(1)
      expect(await run()).toBe(0)
      advance(HOUR)
    }
    expect(await shown(user)).toEqual([{ id, status: 'pending_access', canSkipLogin: false }])
    expect(await run()).toBe(1)
    expect(await shown(user)).toEqual([{ id, status: 'reconnect_required', canSkipLogin: false }])
    expect(await run()).toBe(0)
    await expect(readHoldings(services, user, id)).rejects.toMatchObject({ code: 'reconnect_required' })
  })
})

test('a connection of another user is never refreshed with the first one’s', async () => {
  const first = await connect()
  const second = await connect()
  advance(DAY)
  await refreshConnections(services, { userKey: first.user, limit: 10 })
  expect(asked.map((it) => it.refreshToken)).toEqual([first.token?.refreshToken])
  expect(await shown(second.user)).toMatchObject([{ canSkipLogin: false }])
})

describe('for the callbacks, a change is', () => {
  const changes = async (userKey: string) =>
    (
      await db
        .selectFrom('mesh_link_connection_outbox')
        .selectAll()
        .where('user_key', '=', userKey)
        .orderBy('n')
        .execute()
    ).map(({ kind, is_new, connection }) => [kind, is_new, connection.status, connection.accounts.length])

  beforeEach(() => {
    services.listeners.onConnectionSaved = () => {}
    return () => {
      services.listeners.onConnectionSaved = undefined
    }
  })

  test('not a new access token, but a new login', async () => {
    const { user } = await connect()
    advance(DAY - HOUR)
    expect(await run()).toBe(1)
    expect(await changes(user)).toEqual([['saved', true, 'active', 1]])
    await save(user, dayPayload())
    expect(await changes(user)).toEqual([
      ['saved', true, 'active', 1],
      ['saved', false, 'active', 1],
    ])
  })

  test('that a delayed authentication got its accounts', async () => {
    const { user } = await delay()
    give(() => answer([{ id: 'k1' }, { id: 'k2' }]))
    advance(25 * HOUR)
    expect(await run()).toBe(1)
    expect(await changes(user)).toEqual([
      ['saved', true, 'pending_access', 0],
      ['saved', false, 'active', 1],
      ['saved', true, 'active', 1],
    ])
    advance(DAY)
    expect(await run()).toBe(1)
    expect(await changes(user)).toHaveLength(3)
  })
})
