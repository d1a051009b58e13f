import { expect, test } from 'vitest'
import { refreshToken, revokeConnection } from '../model/connect/tokens'
import { applyEvent } from '../model/state/apply-event'
import { createState, fillState, type SandboxState } from '../model/state/state'
import { settleTransfer } from '../model/transfer/settle'
import { BASE, COINBASE, KRAKEN } from '../testing/known'
import { createWorld, deposit } from '../testing/world'
import { serializeState } from './open-store'

/** A world with every kind of event. */
function busyWorld() {
  const world = createWorld()
  const sessionKey = world.session('user-1', { transfer: deposit() })
  const { connectionKey, connection } = world.connect(sessionKey, COINBASE, 'Mesh')
  const token = connection.tokenId ?? ''
  const transfer = world.send(sessionKey, connectionKey, { symbol: 'USDC', networkId: BASE, amount: 100 })
  world.send(sessionKey, connectionKey, { symbol: 'USDC', networkId: BASE, amount: 50 })
  const settled = { transferId: transfer.id, status: 'succeeded' as const }
  world.run((context) => settleTransfer(world.state, settled, { notify: 'once' as const }, context))
  const refresh = {
    clientId: 'client-1',
    refreshToken: token,
    type: 'coinbase',
    createNewRefreshToken: false,
  }
  world.run((context) => refreshToken(world.state, refresh, context))
  const { accounts } = world.connect(world.session('user-2'), KRAKEN, 'MeshSOL')
  const gone = { clientId: 'client-1', token: accounts[0]?.accessToken ?? '', type: 'kraken' }
  world.run((context) => revokeConnection(world.state, gone, context))
  const [eventId = ''] = world.state.deliveries.keys()
  world.run(() => ({ events: [{ type: 'webhookClosed', eventId }], result: undefined }))
  return world
}

function restored(parts: Record<string, unknown>): SandboxState {
  const state = createState()
  fillState(state, parts)
  return state
}

test('a snapshot restores the whole state', () => {
  const { state } = busyWorld()
  expect(restored(JSON.parse(JSON.stringify(serializeState(state))))).toEqual(state)
})

test('the events alone restore the whole state, through JSON', () => {
  const { state, events } = busyWorld()
  const replayed = createState()
  for (const event of JSON.parse(JSON.stringify(events))) applyEvent(replayed, event)
  expect(replayed).toEqual(state)
})

test('a map that is missing in an older snapshot is empty', () => {
  const { state } = busyWorld()
  const { spent: _, ...older } = serializeState(state)
  expect(restored(older).spent.size).toBe(0)
})
