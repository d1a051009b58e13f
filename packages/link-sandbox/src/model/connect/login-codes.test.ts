import { describe, expect, test } from 'vitest'
import { COINBASE } from '../../testing/known'
import { refusalOf } from '../../testing/refusal-of'
import { createWorld } from '../../testing/world'
import { MOST_WRONG_CODES } from '../state/limits'
import { confirmLogin, resendLoginCode, startLogin } from './login'

function loggedIn(username = 'Mesh') {
  const world = createWorld()
  const sessionKey = world.session('user-1')
  const login = { sessionKey, integrationId: COINBASE, username, password: 'Pass123' }
  const { challengeKey, accounts } = world.run((given) => startLogin(world.state, login, given))
  const command = { sessionKey, challengeKey }
  const enter = (code = '123456') =>
    world.run((given) => confirmLogin(world.state, { ...command, code }, given))
  const resend = () => world.run((given) => resendLoginCode(world.state, command, given))
  return { world, accounts, enter, resend }
}

describe('the code of a login', () => {
  test('may be wrong four times, and right the fifth', () => {
    const { enter } = loggedIn()
    for (let tries = 1; tries < MOST_WRONG_CODES; tries += 1) {
      expect(refusalOf(() => enter('000000'))).toBe('wrong_code')
    }
    expect(enter()).toHaveLength(2)
  })

  test('ends the login when it is wrong a fifth time', () => {
    const { enter } = loggedIn()
    const codes = Array.from({ length: MOST_WRONG_CODES }, () => refusalOf(() => enter('000000')))
    expect(codes.at(-1)).toBe('too_many_codes')
    expect(refusalOf(() => enter())).toBe('challenge_expired')
  })

  test('expires after five minutes; a new one starts again', () => {
    const { world, enter, resend } = loggedIn()
    world.now += 5 * 60_000
    expect(refusalOf(() => enter())).toBe('code_expired')
    resend()
    expect(enter()).toHaveLength(2)
  })

  test('has expired at once when the user name asks for it, until a new one is sent', () => {
    const { enter, resend } = loggedIn('Mesh+mfa-expired')
    expect(refusalOf(() => enter())).toBe('code_expired')
    resend()
    expect(enter()).toHaveLength(2)
  })

  test('is not asked for when the user name says so', () => {
    expect(loggedIn().accounts).toBeUndefined()
    expect(loggedIn('MeshUSDC+mfa-skipped').accounts).toHaveLength(1)
  })
})

test('an institution that is down refuses every login', () => {
  expect(refusalOf(() => loggedIn('Mesh+institution-down'))).toBe('institution_down')
})
