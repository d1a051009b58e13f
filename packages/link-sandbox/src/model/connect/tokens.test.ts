import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BINANCE, COINBASE, KRAKEN, METAMASK } from '../../testing/known'
import { createWorld, deposit, refusalOf } from '../../testing/world'
import { Refusal } from '../state/refusal'
import { findGrant, requireGrant } from './grant'
import { startLogin } from './login'
import { returnAccounts } from './return-accounts'
import { refreshToken, revokeConnection } from './tokens'

type World = ReturnType<typeof createWorld>

const connect = (world: World, userId: string, integrationId: string, scope?: 'read' | 'write') =>
  world.connect(world.session(userId, {}, scope), integrationId, 'Mesh')

/** The accounts that a session with a transfer recognises by a saved token. Empty: refused. */
const recognised = (world: World, userId: string, accessToken: string, brokerType = 'coinbase') => {
  const sessionKey = world.session(userId, { transfer: deposit() })
  const command = { sessionKey, accessTokens: [{ accessToken, brokerType }] }
  try {
    return world.run((context) => returnAccounts(world.state, command, context))
  } catch (error) {
    if (error instanceof Refusal && error.code === 'accounts_refused') return []
    throw error
  }
}

const revoke = (world: World, token: string, type = 'coinbase') =>
  world.run((context) => revokeConnection(world.state, { clientId: 'client-1', token, type }, context))

const refresh = (world: World, token: string, type: string, createNewRefreshToken = false) =>
  world.run((context) =>
    refreshToken(
      world.state,
      { clientId: 'client-1', refreshToken: token, type, createNewRefreshToken },
      context,
    ),
  )

/** The tokenId of a connection that must have one. */
const tokenIdOf = ({ connection }: ReturnType<typeof connect>) => {
  if (!connection.tokenId) throw new Error('The connection has no tokenId.')
  return connection.tokenId
}

describe('a managed token', () => {
  test('stays the same for the same user, integration and scope', () => {
    const world = createWorld()
    const first = connect(world, 'user-1', COINBASE)
    const second = connect(world, 'user-1', COINBASE)
    expect(second.connection.tokenId).toBe(first.connection.tokenId)
    expect([first.isReconnected, second.isReconnected]).toEqual([false, true])
  })

  test('is different for another user, integration, scope or client', () => {
    const world = createWorld()
    const ids = [
      connect(world, 'user-1', COINBASE),
      connect(world, 'user-2', COINBASE),
      connect(world, 'user-1', BINANCE),
      connect(world, 'user-1', COINBASE, 'read'),
      world.connect(world.session('user-1', {}, 'write', 'client-2'), COINBASE, 'Mesh'),
    ].map(tokenIdOf)
    expect(new Set(ids).size).toBe(5)
  })

  test('equals the access token until the first refresh', () => {
    const world = createWorld()
    const first = connect(world, 'user-1', COINBASE)
    const tokenId = tokenIdOf(first)
    expect(first.accounts[0]?.accessToken).toBe(tokenId)
    const refreshed = refresh(world, tokenId, 'coinbase')
    expect(refreshed.tokenId).toBe(tokenId)
    expect(refreshed.accessToken).not.toBe(tokenId)
    expect(connect(world, 'user-1', COINBASE).accounts[0]?.accessToken).toBe(refreshed.accessToken)
  })

  test('gives access to every shared account, and no other', () => {
    const world = createWorld()
    const all = world.connect(world.session('user-1'), COINBASE, 'Mesh', 'all')
    expect(recognised(world, 'user-1', tokenIdOf(all)).map(({ account }) => account.name)).toEqual([
      'Primary',
      'Trading',
    ])
    connect(world, 'user-1', COINBASE)
    expect(recognised(world, 'user-1', tokenIdOf(all)).map(({ account }) => account.name)).toEqual([
      'Primary',
    ])
  })

  test('is refused for another user, another client and another broker type', () => {
    const world = createWorld()
    const tokenId = tokenIdOf(connect(world, 'user-1', COINBASE))
    expect(recognised(world, 'user-1', tokenId)).toHaveLength(1)
    expect(recognised(world, 'user-2', tokenId)).toEqual([])
    expect(recognised(world, 'user-1', tokenId, 'binanceInternationalDirect')).toEqual([])
    expect(recognised(world, 'user-1', 'unknown')).toEqual([])
    expect(
      refusalOf(() =>
        world.run((context) =>
          revokeConnection(world.state, { clientId: 'client-2', token: tokenId, type: 'coinbase' }, context),
        ),
      ),
    ).toBe('token_unauthorized')
  })

  test('is invalid after it was revoked; a new login gets a new one', () => {
    const world = createWorld()
    const tokenId = tokenIdOf(connect(world, 'user-1', COINBASE))
    const refreshed = refresh(world, tokenId, 'coinbase')
    revoke(world, tokenId)
    expect(refusalOf(() => revoke(world, tokenId))).toBe('token_unauthorized')
    expect(refusalOf(() => refresh(world, tokenId, 'coinbase'))).toBe('token_unauthorized')
    expect(recognised(world, 'user-1', tokenId)).toEqual([])
    const fresh = connect(world, 'user-1', COINBASE)
    expect(fresh.isReconnected).toBe(false)
    expect([tokenId, refreshed.accessToken]).not.toContain(fresh.connection.tokenId)
    expect(recognised(world, 'user-1', tokenId)).toEqual([])
    expect(recognised(world, 'user-1', refreshed.accessToken)).toEqual([])
  })

  test('stays the same when the login expires', () => {
    const world = createWorld()
    const tokenId = tokenIdOf(connect(world, 'user-1', BINANCE))
    world.now += 30 * 86_400_000
    const [returned] = recognised(world, 'user-1', tokenId, 'binanceInternationalDirect')
    expect(returned).toMatchObject({ needsLogin: true, integration: { name: 'Binance' } })
    expect(refusalOf(() => refresh(world, tokenId, 'binanceInternationalDirect'))).toBe('token_unauthorized')
    expect(tokenIdOf(connect(world, 'user-1', BINANCE))).toBe(tokenId)
    expect(recognised(world, 'user-1', tokenId, 'binanceInternationalDirect')[0]?.needsLogin).toBe(false)
  })
})

describe('an integration without managed tokens', () => {
  test('gives access and refresh tokens for each account, and no tokenId', () => {
    const world = createWorld()
    const { connection, accounts } = world.connect(world.session('user-1'), KRAKEN, 'Mesh', 'all')
    expect(connection.tokenId).toBeUndefined()
    const tokens = accounts.flatMap(({ accessToken, refreshToken: token }) => [accessToken, token])
    expect(new Set(tokens).size).toBe(4)
    const opened = findGrant(world.state, accounts[1]?.accessToken ?? '', world.now)
    expect(opened?.accounts.map(({ name }) => name)).toEqual(['Trading'])
  })

  test('replaces the access token, and the refresh token only when requested', () => {
    const world = createWorld()
    const [account] = connect(world, 'user-1', KRAKEN).accounts
    const before = { access: account?.accessToken ?? '', refresh: account?.refreshToken ?? '' }
    const kept = refresh(world, before.refresh, 'kraken')
    expect(kept.refreshToken).toBe(before.refresh)
    expect(findGrant(world.state, before.access, world.now)).toBeUndefined()
    expect(findGrant(world.state, kept.accessToken, world.now)).toBeDefined()
    const renewed = refresh(world, before.refresh, 'kraken', true)
    expect(renewed.refreshToken).not.toBe(before.refresh)
    expect(refusalOf(() => refresh(world, before.refresh, 'kraken'))).toBe('token_unauthorized')
  })

  test('loses all its tokens when one is revoked', () => {
    const world = createWorld()
    const { accounts } = world.connect(world.session('user-1'), KRAKEN, 'Mesh', 'all')
    revoke(world, accounts[0]?.accessToken ?? '', 'kraken')
    expect(world.state.tokens.size).toBe(0)
  })
})

test('a login at a wallet is refused', () => {
  const world = createWorld()
  const login = { sessionKey: world.session('user-1'), integrationId: METAMASK, username: '', password: '' }
  expect(refusalOf(() => startLogin(world.state, login, world.context()))).toBe('integration_unsupported')
})

test('no token works after its revocation, whatever else happens', () => {
  const users = fc.constantFrom('user-1', 'user-2')
  const places = fc.constantFrom(COINBASE, BINANCE, KRAKEN)
  const step = fc.record({
    act: fc.constantFrom('connect', 'refresh', 'revoke'),
    userId: users,
    place: places,
    scope: fc.constantFrom('read' as const, 'write' as const),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const world = createWorld()
      const dead = new Set<string>()
      const types = new Map([
        [COINBASE, 'coinbase'],
        [BINANCE, 'binanceInternationalDirect'],
        [KRAKEN, 'kraken'],
      ])
      for (const { act, userId, place, scope } of steps) {
        const type = types.get(place) ?? ''
        const live = [...world.state.connections.values()].find(
          (one) => one.userId === userId && one.integrationId === place && one.scope === scope,
        )
        if (act === 'connect') connect(world, userId, place, scope)
        else if (!live) continue
        else if (act === 'revoke') {
          for (const token of live.tokens) dead.add(token)
          revoke(world, live.tokens[0] ?? '', type)
        } else {
          const token = live.tokens.find((one) => world.state.tokens.get(one)?.kind !== 'access') ?? ''
          for (const access of live.tokens) {
            const record = world.state.tokens.get(access)
            if (record?.kind === 'access' && record.accountId === world.state.tokens.get(token)?.accountId) {
              dead.add(access)
            }
          }
          refresh(world, token, type)
        }
        for (const token of dead) {
          expect(findGrant(world.state, token, world.now)).toBeUndefined()
          const command = { clientId: 'client-1', token, type }
          expect(refusalOf(() => requireGrant(world.state, command, world.now))).toBe('token_unauthorized')
        }
      }
    }),
    { numRuns: 60 },
  )
})
