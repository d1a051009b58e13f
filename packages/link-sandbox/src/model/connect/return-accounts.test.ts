import { describe, expect, test } from 'vitest'
import { BINANCE, COINBASE, KRAKEN, METAMASK } from '../../testing/known'
import { createWorld, deposit, refusalOf } from '../../testing/world'
import type { LinkRequest, Scope } from '../state/link-request'
import { returnAccounts } from './return-accounts'
import { refreshToken, revokeConnection } from './tokens'

type World = ReturnType<typeof createWorld>
interface Saved {
  accessToken: string
  brokerType?: string
}

const transfer = deposit()
const DAY = 86_400_000

/** Passes saved accounts into a new session, which transfers unless `request` says otherwise. */
const pass = (
  world: World,
  accessTokens: Saved[],
  {
    userId = 'user-1',
    request = { transfer },
    scope,
  }: { userId?: string; request?: Partial<LinkRequest>; scope?: Scope } = {},
) => {
  const sessionKey = world.session(userId, request, scope)
  return world.run((context) => returnAccounts(world.state, { sessionKey, accessTokens }, context))
}

const connect = (world: World, integrationId: string, scope?: Scope) => {
  const { accounts, connection } = world.connect(world.session('user-1', {}, scope), integrationId, 'Mesh')
  const [account] = accounts
  return {
    accessToken: account?.accessToken ?? '',
    refreshToken: account?.refreshToken ?? '',
    tokenId: connection.tokenId,
  }
}

describe('a session that transfers nothing', () => {
  test.each<[string, Partial<LinkRequest>]>([
    ['a session that connects accounts', {}],
    ['a session that connects one institution', { integrationId: COINBASE }],
    ['a wallet verification', { verifyWallet: { message: 'Sign', addresses: [] } }],
    [
      'a verification of one wallet',
      { verifyWallet: { message: 'Sign', addresses: [] }, integrationId: METAMASK },
    ],
  ])('refuses saved accounts, good or not: %s', (_, request) => {
    const world = createWorld()
    const saved = connect(world, COINBASE)
    for (const accessToken of [saved.accessToken, 'unknown']) {
      expect(refusalOf(() => pass(world, [{ accessToken }], { request }))).toBe('accounts_refused')
    }
    expect(pass(world, [], { request })).toEqual([])
  })
})

describe('a session that transfers', () => {
  test('recognises a managed token and a valid access token, the preselected institution first', () => {
    const world = createWorld()
    const saved = [
      { accessToken: connect(world, COINBASE).tokenId ?? '', brokerType: 'coinbase' },
      { accessToken: connect(world, KRAKEN).accessToken, brokerType: 'kraken' },
    ]
    const returned = pass(world, saved, { request: { transfer, integrationId: KRAKEN } })
    expect(returned.map(({ integration, needsLogin }) => [integration.name, needsLogin])).toEqual([
      ['Kraken', false],
      ['Coinbase', false],
    ])
  })

  test('is refused when no account can be used, and leaves a refused one out beside a good one', () => {
    const world = createWorld()
    const good = { accessToken: connect(world, COINBASE).accessToken, brokerType: 'coinbase' }
    const kraken = connect(world, KRAKEN)
    const revoked = connect(world, BINANCE)
    const command = { clientId: 'client-1', token: revoked.accessToken, type: 'binanceInternationalDirect' }
    world.run((context) => revokeConnection(world.state, command, context))
    const cases: [Saved, Parameters<typeof pass>[2]?][] = [
      [{ accessToken: 'unknown', brokerType: 'coinbase' }],
      [{ accessToken: '', brokerType: '' }],
      [{ accessToken: revoked.accessToken, brokerType: 'binanceInternationalDirect' }],
      [{ accessToken: kraken.refreshToken, brokerType: 'kraken' }],
      [{ accessToken: kraken.accessToken, brokerType: 'coinbase' }],
      [{ accessToken: connect(world, COINBASE, 'read').accessToken, brokerType: 'coinbase' }],
    ]
    for (const [refused] of cases) {
      expect(refusalOf(() => pass(world, [refused]))).toBe('accounts_refused')
      expect(pass(world, [refused, good]).map(({ integration }) => integration.name)).toEqual(['Coinbase'])
    }
    expect(refusalOf(() => pass(world, [good], { userId: 'user-2' }))).toBe('accounts_refused')
  })

  test('asks for the login of a managed account that expired, and refuses an access token that ended', () => {
    const world = createWorld()
    const { tokenId = '' } = connect(world, BINANCE)
    const kraken = connect(world, KRAKEN)
    world.now += DAY - 1
    expect(pass(world, [kraken])).toMatchObject([{ needsLogin: false }])
    world.now += 30 * DAY
    expect(pass(world, [{ accessToken: tokenId }])).toMatchObject([{ needsLogin: true }])
    expect(refusalOf(() => pass(world, [kraken]))).toBe('accounts_refused')
    expect(pass(world, [kraken, { accessToken: tokenId }])).toHaveLength(1)
  })

  test('refuses an access token that was replaced by a refresh, and recognises the new one', () => {
    const world = createWorld()
    const before = connect(world, KRAKEN)
    const command = {
      clientId: 'client-1',
      type: 'kraken',
      refreshToken: before.refreshToken,
      createNewRefreshToken: false,
    }
    const after = world.run((context) => refreshToken(world.state, command, context))
    expect(refusalOf(() => pass(world, [before]))).toBe('accounts_refused')
    expect(pass(world, [after])).toHaveLength(1)
  })
})
