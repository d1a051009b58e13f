import { expect, test } from 'vitest'
import { METAMASK } from '../../testing/known'
import { refusalOf } from '../../testing/refusal-of'
import { createWorld } from '../../testing/world'
import type { FaultName } from '../catalog/faults'
import { setFault } from '../faults/set-fault'
import { openWallet } from './connect'

test.each<[FaultName, string]>([
  ['wallet-unavailable', 'wallet_unavailable'],
  ['wallet-declined', 'wallet_declined'],
])('a wallet shows %s as often as asked', (name, code) => {
  const world = createWorld()
  const sessionKey = world.session('user-1')
  const open = () =>
    world.run((given) => openWallet(world.state, { sessionKey, integrationId: METAMASK }, given))
  world.run((given) => setFault({ name, options: { times: 1 } }, given))
  expect(refusalOf(open)).toBe(code)
  expect(refusalOf(open)).toBeUndefined()
})
