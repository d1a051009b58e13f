import { findAsset } from '../catalog/find-asset'
import { findNetwork } from '../catalog/find-network'
import type { Decision } from '../decision'
import type { Given } from '../given'
import { LIFETIMES } from '../lifetimes'
import type { ManualTransferRecord } from '../records'
import { Refusal } from '../refusal'
import { requireSession } from '../require-session'
import { type Route, routesFor } from '../routes-for'
import type { SandboxState } from '../state'
import { allowsManual } from './allows-manual'

/** An address that waits for a transfer from any wallet. */
export interface OpenManualTransfer {
  manualTransfer: ManualTransferRecord
  route: Route
}

/** Shows one of the session's addresses and waits for what is sent there. The same choice again waits on. */
export function openManualTransfer(
  state: SandboxState,
  command: { sessionKey: string; symbol: string; networkId: string },
  given: Given,
): Decision<OpenManualTransfer> {
  const session = requireSession(state, command.sessionKey, given.now)
  const { transfer } = session.request
  const asset = findAsset(command.symbol)
  const network = findNetwork(command.networkId)
  const route = transfer && asset && routesFor(transfer, asset).find((one) => one.network === network)
  if (!route || !allowsManual(transfer)) {
    throw new Refusal('network_unsupported', 'This asset can’t be sent over this network. Choose another.')
  }
  const waiting = [...state.manualTransfers.values()].find(
    ({ sessionKey, symbol, networkId, transferId }) =>
      sessionKey === session.key &&
      symbol === asset.symbol &&
      networkId === route.network.id &&
      transferId === undefined,
  )
  if (waiting) return { events: [], result: { manualTransfer: waiting, route } }
  const manualTransfer: ManualTransferRecord = {
    id: given.newId(),
    sessionKey: session.key,
    clientId: session.clientId,
    symbol: asset.symbol,
    networkId: route.network.id,
    expiresAt: given.now + LIFETIMES.manualTransfer,
  }
  return {
    events: [{ type: 'manualTransferOpened', manualTransfer }],
    result: { manualTransfer, route },
  }
}
