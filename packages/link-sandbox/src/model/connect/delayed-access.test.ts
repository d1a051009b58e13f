import { describe, expect, test } from 'vitest'
import { COINBASE, INTERACTIVE_BROKERS } from '../../testing/known'
import { createWorld, refusalOf } from '../../testing/world'
import { chooseAccounts } from './connect'
import { accessDelay, delayAccess } from './delayed-access'
import { findGrant } from './grant'
import { confirmLogin, startLogin } from './login'
import { refreshToken } from './tokens'

const DAY = 86_400_000

/** A login up to the choice of the first account. */
function chosen(world: ReturnType<typeof createWorld>, integrationId: string, username = 'Mesh') {
  const sessionKey = world.session('user-1')
  const login = { sessionKey, integrationId, username, password: 'Pass123' }
  const { challengeKey } = world.run((context) => startLogin(world.state, login, context))
  const code = { sessionKey, challengeKey, code: '123456' }
  const [account] = world.run((context) => confirmLogin(world.state, code, context))
  const choice = { sessionKey, challengeKey, accountIds: [account?.accountId ?? ''] }
  return chooseAccounts(world.state, choice, world.now)
}

function delayed(integrationId = INTERACTIVE_BROKERS, username?: string) {
  const world = createWorld()
  const choice = chosen(world, integrationId, username)
  const delay = accessDelay(world.state, choice, world.now)
  if (!delay) throw new Error('The institution gives access at once.')
  const { refresh, integration } = world.run((context) => delayAccess(choice, delay, context))
  const exchange = () => {
    const command = {
      clientId: 'client-1',
      refreshToken: refresh.token,
      type: integration.type,
      createNewRefreshToken: false,
    }
    return world.run((context) => refreshToken(world.state, command, context))
  }
  return { world, refresh, exchange }
}

describe('an institution that gives access later', () => {
  test.each([
    ['by itself', INTERACTIVE_BROKERS, 'Mesh'],
    ['by the user name', COINBASE, 'Mesh+login-delayed'],
  ])('%s: its refresh token is of use after 24 hours', (_, integrationId, username) => {
    const { world, refresh, exchange } = delayed(integrationId, username)
    world.now += DAY - 1
    expect(refusalOf(exchange)).toBe('token_unauthorized')
    world.now += 1
    const { accessToken, accounts } = exchange()
    expect(accounts).toMatchObject([{ name: 'Primary' }])
    expect(accessToken).not.toBe(refresh.token)
    expect(findGrant(world.state, accessToken, world.now)?.needsLogin).toBe(false)
  })

  test('says when the token can be exchanged', () => {
    expect(delayed().exchange).toThrow(/24 hours after the first login.*2026-01-02T00:00:00\.000Z/)
  })

  test('gives the second login access at once, when the day has passed', () => {
    const { world } = delayed()
    world.now += DAY - 1
    expect(accessDelay(world.state, chosen(world, INTERACTIVE_BROKERS), world.now)).toBeDefined()
    world.now += 1
    expect(accessDelay(world.state, chosen(world, INTERACTIVE_BROKERS), world.now)).toBeUndefined()
  })
})
