import { expect, test } from 'vitest'
import { COINBASE } from '../../testing/known'
import { createWorld } from '../../testing/world'
import { FAULTS, type FaultName, isForUsername } from '../catalog/faults'
import { startLogin } from '../connect/login'

function login(username: string, password = 'Pass123') {
  const world = createWorld()
  const command = { sessionKey: world.session('user-1'), integrationId: COINBASE, username, password }
  world.run((given) => startLogin(world.state, command, given))
  return world.state.sessions.get(command.sessionKey)
}

test('a name with an unknown part is refused with the names that come near', () => {
  expect(() => login('Mesh+kyc')).toThrow('The sandbox does not know “kyc”. Did you mean kyc-required?')
  expect(() => login('Mesh+kyc-required+zzzzzzzz')).toThrow(/“zzzzzzzz”.*menu/)
})

test('a name that asks for what is over when somebody logs in is refused, and says where else it can be had', () => {
  const late = (Object.keys(FAULTS) as FaultName[]).filter((name) => !isForUsername(name))
  expect(late).toContain('token-expired')
  for (const name of late) expect(() => login(`Mesh+${name}`)).toThrow(/control API/)
})

test('someone who is no sandbox user, or has the wrong password, learns no more than that', () => {
  expect(() => login('jane+test@example.com')).toThrow(/user name or password is wrong/)
  expect(() => login('Mesh+kyc', 'nope')).toThrow(/user name or password is wrong/)
})

test('the page’s faults in a name are on in the session from then on, the others only for its login', () => {
  expect(login('Mesh+page-silent+kyc-required')?.faults).toEqual(['page-silent'])
  expect(login('Mesh+kyc-required')).not.toHaveProperty('faults')
})
