import { expect, test } from 'vitest'
import { METAMASK } from '../../testing/known'
import { createWorld, refusalOf } from '../../testing/world'
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
    world.run((context) => openWallet(world.state, { sessionKey, integrationId: METAMASK }, context))
  world.run((context) => setFault({ name, options: { times: 1 } }, context))
  expect(refusalOf(open)).toBe(code)
  expect(refusalOf(open)).toBeUndefined()
})
