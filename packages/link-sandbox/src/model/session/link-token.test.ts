import { describe, expect, test } from 'vitest'
import { createWorld, refusalOf } from '../../testing/world'
import { forgetExpired, LIFETIMES } from '../state/limits'
import { issueLinkToken } from './link-token'
import { openSession } from './session'

function issued() {
  const world = createWorld()
  const command = {
    clientId: 'client-1',
    userId: 'user-1',
    scope: 'write' as const,
    request: { restrictMultipleAccounts: true },
  }
  const { authCode } = world.run((context) => issueLinkToken(command, context))
  const open = () => world.run((context) => openSession(world.state, { authCode }, context))
  return { world, authCode, open }
}

describe('a link token', () => {
  test('opens one session, and only one', () => {
    const { open } = issued()
    expect(open()).toMatchObject({ clientId: 'client-1', userId: 'user-1' })
    expect(refusalOf(open)).toBe('token_used')
  })

  test('is valid for ten minutes, to the millisecond', () => {
    const { world, open } = issued()
    world.now += 10 * 60_000 - 1
    expect(refusalOf(open)).toBeUndefined()
    const late = issued()
    late.world.now += 10 * 60_000
    expect(refusalOf(late.open)).toBe('token_expired')
  })

  test('is unknown after it was removed, and can’t be used again', () => {
    const { world, open } = issued()
    open()
    world.now += LIFETIMES.linkToken + LIFETIMES.rememberExpired - 1
    forgetExpired(world.state, world.now)
    expect(refusalOf(open)).toBe('token_used')
    world.now += 1
    forgetExpired(world.state, world.now)
    expect(refusalOf(open)).toBe('token_unknown')
  })

  test('is refused for an integration or a network that does not exist', () => {
    const { world } = issued()
    expect(refusalOf(() => world.session('user-1', { integrationId: 'nope' }))).toBe('integration_unknown')
    const transfer = {
      type: 'deposit' as const,
      feesIncluded: false,
      destinations: [{ networkId: 'nope', symbol: 'USDC', address: '0x0' }],
    }
    expect(refusalOf(() => world.session('user-1', { transfer }))).toBe('network_unsupported')
  })
})
