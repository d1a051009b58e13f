import { expect, test } from 'vitest'
import { COINBASE } from '../../testing/known'
import { createWorld } from '../../testing/world'
import { FAULTS, type FaultName, isForUsername } from '../catalog/faults'
import { startLogin } from '../connect/login'

function login(username: string, password = 'Pass123') {
  const world = createWorld()
  const command = { sessionKey: world.session('user-1'), integrationId: COINBASE, username, password }
  world.run((context) => startLogin(world.state, command, context))
  return world.state.sessions.get(command.sessionKey)
}

test('a user name with an unknown fault is refused, with similar names as a hint', () => {
  expect(() => login('Mesh+kyc')).toThrow('The sandbox does not know “kyc”. Did you mean kyc-required?')
  expect(() => login('Mesh+kyc-required+zzzzzzzz')).toThrow(/“zzzzzzzz”.*panel/)
})

test('a fault that a user name can’t switch on is refused, with a hint to the control API', () => {
  const late = (Object.keys(FAULTS) as FaultName[]).filter((name) => !isForUsername(name))
  expect(late).toContain('token-expired')
  for (const name of late) expect(() => login(`Mesh+${name}`)).toThrow(/control API/)
})

test('an unknown user or a wrong password gets no hint about faults', () => {
  expect(() => login('jane+test@example.com')).toThrow(/user name or password is wrong/)
  expect(() => login('Mesh+kyc', 'nope')).toThrow(/user name or password is wrong/)
})

test('page faults in a user name apply to the session from then on, other faults only to the login', () => {
  expect(login('Mesh+page-silent+kyc-required')?.faults).toEqual(['page-silent'])
  expect(login('Mesh+kyc-required')).not.toHaveProperty('faults')
})
