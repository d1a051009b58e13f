import { describe, expect, test } from 'vitest'
import { COINBASE } from '../../testing/known'
import { createWorld, refusalOf } from '../../testing/world'
import { MAX_WRONG_CODES } from '../state/limits'
import { confirmLogin, resendLoginCode, startLogin } from './login'

function loggedIn(username = 'Mesh') {
  const world = createWorld()
  const sessionKey = world.session('user-1')
  const login = { sessionKey, integrationId: COINBASE, username, password: 'Pass123' }
  const { challengeKey, accounts } = world.run((context) => startLogin(world.state, login, context))
  const command = { sessionKey, challengeKey }
  const enter = (code = '123456') =>
    world.run((context) => confirmLogin(world.state, { ...command, code }, context))
  const resend = () => world.run((context) => resendLoginCode(world.state, command, context))
  return { world, accounts, enter, resend }
}

describe('the code of a login', () => {
  test('may be wrong four times', () => {
    const { enter } = loggedIn()
    for (let tries = 1; tries < MAX_WRONG_CODES; tries += 1) {
      expect(refusalOf(() => enter('000000'))).toBe('wrong_code')
    }
    expect(enter()).toHaveLength(2)
  })

  test('ends the login when it is wrong a fifth time', () => {
    const { enter } = loggedIn()
    const codes = Array.from({ length: MAX_WRONG_CODES }, () => refusalOf(() => enter('000000')))
    expect(codes.at(-1)).toBe('too_many_codes')
    expect(refusalOf(() => enter())).toBe('challenge_expired')
  })

  test('expires after five minutes; a new code has its own five minutes', () => {
    const { world, enter, resend } = loggedIn()
    world.now += 5 * 60_000
    expect(refusalOf(() => enter())).toBe('code_expired')
    resend()
    expect(enter()).toHaveLength(2)
  })

  test('has expired at once with mfa-expired, until a new one is sent', () => {
    const { enter, resend } = loggedIn('Mesh+mfa-expired')
    expect(refusalOf(() => enter())).toBe('code_expired')
    resend()
    expect(enter()).toHaveLength(2)
  })

  test('is not asked for with mfa-skipped', () => {
    expect(loggedIn().accounts).toBeUndefined()
    expect(loggedIn('MeshUSDC+mfa-skipped').accounts).toHaveLength(1)
  })
})

test('an institution that is down refuses every login', () => {
  expect(refusalOf(() => loggedIn('Mesh+institution-down'))).toBe('institution_down')
})
