import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COINBASE, GEMINI } from '../../testing/known'
import { createWorld, refusalOf } from '../../testing/world'
import { connectAccounts } from './connect'
import { confirmLogin, startLogin } from './login'
import { decideLoginWindow, enterLoginWindow, loginWindowResult, openLoginWindow } from './login-window'

function opened() {
  const world = createWorld()
  const sessionKey = world.session('user-1')
  const window = world.run((context) =>
    openLoginWindow(world.state, { sessionKey, integrationId: GEMINI }, context),
  )
  const { state, challengeKey } = window
  return {
    world,
    sessionKey,
    challengeKey,
    window,
    logIn: (username = 'Mesh', password = 'Pass123') =>
      world.run((context) => enterLoginWindow(world.state, { state, username, password }, context)),
    decide: (isAllowed: boolean) =>
      world.run((context) => decideLoginWindow(world.state, { state, isAllowed }, context)),
    result: (key = sessionKey) =>
      loginWindowResult(world.state, { sessionKey: key, challengeKey }, world.now),
  }
}

describe('a window of the institution', () => {
  test('shows the accounts once the person has logged in and allowed it', () => {
    const { world, sessionKey, challengeKey, logIn, decide, result } = opened()
    expect(result()).toBeUndefined()
    expect(logIn()).toBe('consent')
    expect(result()).toBeUndefined()
    expect(decide(true)).toBe('allowed')
    const accountIds = (result() ?? []).map(({ accountId }) => accountId)
    expect(accountIds).toHaveLength(2)
    const choice = { sessionKey, challengeKey, accountIds }
    const { connection } = world.run((context) => connectAccounts(world.state, choice, context))
    expect(connection).toMatchObject({ username: 'Mesh', accountIds })
  })

  test('connects nothing when the user declines, or with oauth-denied', () => {
    const declined = opened()
    declined.logIn()
    expect(declined.decide(false)).toBe('denied')
    expect(refusalOf(() => declined.result())).toBe('oauth_denied')

    const denied = opened()
    expect(denied.logIn('Mesh+oauth-denied')).toBe('denied')
    expect(refusalOf(() => denied.result())).toBe('oauth_denied')
  })

  test('is valid for one decision and ten minutes', () => {
    const { decide, logIn } = opened()
    logIn()
    decide(true)
    expect(refusalOf(() => decide(false))).toBe('challenge_expired')
    const late = opened()
    late.world.now += 10 * 60_000
    expect(refusalOf(() => late.logIn())).toBe('challenge_expired')
  })

  test('allows nothing before the login, and accepts no code of Link', () => {
    const { world, sessionKey, challengeKey, decide, logIn } = opened()
    expect(refusalOf(() => decide(true))).toBe('wrong_credentials')
    expect(refusalOf(() => logIn('Mesh', 'wrong'))).toBe('wrong_credentials')
    const code = { sessionKey, challengeKey, code: '123456' }
    expect(refusalOf(() => world.run((context) => confirmLogin(world.state, code, context)))).toBe(
      'challenge_expired',
    )
  })

  test('answers its result to its own session only, and not for its state', () => {
    const { world, window, result, logIn, decide } = opened()
    logIn()
    decide(true)
    expect(refusalOf(() => result(world.session('user-2')))).toBe('challenge_expired')
    expect(window.state).not.toBe(window.challengeKey)
    const byState = { sessionKey: world.session('user-1'), challengeKey: window.state }
    expect(refusalOf(() => loginWindowResult(world.state, byState, world.now))).toBe('challenge_expired')
  })

  test('exists for OAuth institutions only; others need user name and password', () => {
    const world = createWorld()
    const sessionKey = world.session('user-1')
    const open = { sessionKey, integrationId: COINBASE }
    expect(refusalOf(() => world.run((context) => openLoginWindow(world.state, open, context)))).toBe(
      'integration_unsupported',
    )
    const login = { sessionKey, integrationId: GEMINI, username: 'Mesh', password: 'Pass123' }
    expect(refusalOf(() => world.run((context) => startLogin(world.state, login, context)))).toBe(
      'integration_unsupported',
    )
  })

  test('gives accounts only after login and consent, in any order of calls', () => {
    const step = fc.constantFrom('login', 'wrong', 'allow', 'decline')
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        const { logIn, decide, result } = opened()
        let isIn = false
        let outcome: boolean | undefined
        for (const one of steps) {
          const refusal = refusalOf(() => {
            if (one === 'login') logIn()
            else if (one === 'wrong') logIn('Mesh', 'wrong')
            else decide(one === 'allow')
          })
          if (refusal || outcome !== undefined) continue
          if (one === 'login') isIn = true
          else outcome = one === 'allow'
        }
        const answered = refusalOf(() => result()) ?? (result() ? 'accounts' : 'pending')
        if (outcome === undefined) expect(answered).toBe('pending')
        else expect(answered).toBe(outcome && isIn ? 'accounts' : 'oauth_denied')
      }),
    )
  })
})
