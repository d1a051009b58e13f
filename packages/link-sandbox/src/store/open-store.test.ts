import { expect, test } from 'vitest'
import { refreshToken } from '../model/connect/grant'
import { revokeConnection } from '../model/connect/seed-connection'
import { applyEvent } from '../model/state/apply-event'
import { createState } from '../model/state/state'
import { settleTransfer } from '../model/transfer/settle'
import { BASE, COINBASE, KRAKEN } from '../testing/known'
import { createWorld, deposit } from '../testing/world'
import { deserializeState, serializeState } from './open-store'

/** A world in which each kind of event has happened. */
function busyWorld() {
  const world = createWorld()
  const sessionKey = world.session('user-1', { transfer: deposit() })
  const { connectionKey, connection } = world.connect(sessionKey, COINBASE, 'Mesh')
  const token = connection.tokenId ?? ''
  const transfer = world.send(sessionKey, connectionKey, { symbol: 'USDC', networkId: BASE, amount: 100 })
  world.send(sessionKey, connectionKey, { symbol: 'USDC', networkId: BASE, amount: 50 })
  const settled = { transferId: transfer.id, status: 'succeeded' as const }
  world.run((given) => settleTransfer(world.state, settled, { notify: true }, given))
  const refresh = {
    clientId: 'client-1',
    refreshToken: token,
    type: 'coinbase',
    createNewRefreshToken: false,
  }
  world.run((given) => refreshToken(world.state, refresh, given))
  const { accounts } = world.connect(world.session('user-2'), KRAKEN, 'MeshSOL')
  const gone = { clientId: 'client-1', token: accounts[0]?.accessToken ?? '', type: 'kraken' }
  world.run((given) => revokeConnection(world.state, gone, given))
  const [eventId = ''] = world.state.deliveries.keys()
  world.run(() => ({ events: [{ type: 'webhookClosed', eventId }], result: undefined }))
  return world
}

test('a snapshot brings the whole state back', () => {
  const { state } = busyWorld()
  expect(deserializeState(JSON.parse(JSON.stringify(serializeState(state))))).toEqual(state)
})

test('the events alone bring the whole state back, through JSON', () => {
  const { state, events } = busyWorld()
  const replayed = createState()
  for (const event of JSON.parse(JSON.stringify(events))) applyEvent(replayed, event)
  expect(replayed).toEqual(state)
})

test('a snapshot of an older version, with a part missing, starts that part empty', () => {
  const { state } = busyWorld()
  const { spent: _, ...older } = serializeState(state)
  expect(deserializeState(older).spent.size).toBe(0)
})
