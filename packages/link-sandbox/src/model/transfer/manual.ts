import { ASSETS, type Asset, findAsset } from '../catalog/assets'
import { findNetwork } from '../catalog/networks'
import { formatUnits, parseUnits, unitsWorth } from '../money'
import { requireSession } from '../session/session'
import type { Decision, DecisionContext } from '../state/event'
import { LIFETIMES } from '../state/limits'
import type { TransferRequest } from '../state/link-request'
import { Refusal } from '../state/refusal'
import type { SandboxState } from '../state/state'
import type { ManualTransferRecord, TransferRecord } from '../state/transfer-records'
import { FROM_OUTSIDE, newPreview } from './preview'
import { priceTransfer } from './price'
import { recordTransfer, type TransferRules } from './record-transfer'
import { type Route, routesFor, sourceAddress } from './source'

/** Whether Link offers a transfer from any wallet: for deposits without a fixed amount. */
export function allowsManual(transfer: TransferRequest): boolean {
  return (
    transfer.type === 'deposit' &&
    transfer.amountInFiat === undefined &&
    addressesByAsset(transfer).length > 0
  )
}

/** An asset with its routes to the integrator's addresses. */
interface AssetRoutes {
  asset: Asset
  routes: Route[]
}

/** The integrator's addresses by asset, for transfers that come from no connected account. */
export function addressesByAsset(transfer: TransferRequest): AssetRoutes[] {
  return ASSETS.map((asset) => ({ asset, routes: routesFor(transfer, asset) })).filter(
    ({ routes }) => routes.length > 0,
  )
}

/** An address that waits for a transfer. */
interface OpenManualTransfer {
  manualTransfer: ManualTransferRecord
  route: Route
}

/** Opens one of the session's addresses for a transfer from any wallet. The same choice again returns the same address. */
export function openManualTransfer(
  state: SandboxState,
  command: { sessionKey: string; symbol: string; networkId: string },
  context: DecisionContext,
): Decision<OpenManualTransfer> {
  const session = requireSession(state, command.sessionKey, context.now)
  const { transfer } = session.request
  const asset = findAsset(command.symbol)
  const network = findNetwork(command.networkId)
  const route =
    transfer && asset && routesFor(transfer, asset).find((candidate) => candidate.network === network)
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
    id: context.newId(),
    sessionKey: session.key,
    clientId: session.clientId,
    symbol: asset.symbol,
    networkId: route.network.id,
    expiresAt: context.now + LIFETIMES.manualTransfer,
  }
  return {
    events: [{ type: 'manualTransferOpened', manualTransfer }],
    result: { manualTransfer, route },
  }
}

/** Records a transfer to an address that was shown in Link. A second call changes nothing. */
export function receiveManualTransfer(
  state: SandboxState,
  command: { id: string; clientId?: string; sessionKey?: string; amount?: number | string },
  rules: TransferRules,
  context: DecisionContext,
): Decision<TransferRecord> {
  const manual = state.manualTransfers.get(command.id)
  const session = manual && state.sessions.get(manual.sessionKey)
  const isOwn = manual?.clientId === command.clientId || manual?.sessionKey === command.sessionKey
  const transfer = session?.request.transfer
  const asset = manual && findAsset(manual.symbol)
  const route =
    transfer && asset && routesFor(transfer, asset).find(({ network }) => network.id === manual.networkId)
  if (!isOwn || !route) {
    throw new Refusal(
      'invalid_request',
      'No address is waiting under this id. Open the address in Link first.',
    )
  }
  const done = state.transfers.get(manual.transferId ?? '')
  if (done) return { events: [], result: done }

  const owner = {
    clientId: session.clientId,
    userId: session.userId,
    subClientId: session.request.subClientId,
    sessionKey: session.key,
    ...FROM_OUTSIDE,
    transfer: { ...transfer, feesIncluded: false },
  }
  const noFees = { asset, integration: { withdrawalFeeRatio: '0' }, transfer: { ...transfer, clientFee: 0 } }
  const amount = amountOf(command.amount, route, asset)
  const price = priceTransfer(amount, { ...noFees, networkFee: 0n })
  const offer = { asset, route, price, balance: amount, isMaximum: false }
  const recorded = recordTransfer(
    state,
    newPreview(offer, owner, context),
    sourceAddress(route.network, manual.id),
    rules,
    context,
  )
  return {
    events: [
      { type: 'manualTransferArrived', id: manual.id, transferId: recorded.result.id },
      ...recorded.events,
    ],
    result: recorded.result,
  }
}

/** The amount of a manual transfer when none is given, in US dollars. */
const DEFAULT_DOLLARS = 100

function amountOf(entered: number | string | undefined, route: Route, asset: Asset): bigint {
  const fixed = route.destination.amount
  if (entered === undefined && fixed === undefined) {
    const units = unitsWorth(DEFAULT_DOLLARS, asset)
    if (units < route.minAmount) return route.minAmount
    return units
  }
  const amount = parseUnits(entered ?? fixed ?? 0, asset.decimals)
  if (amount === undefined || amount === 0n) {
    throw new Refusal('invalid_request', 'The amount must be a number above zero.')
  }
  if (amount < route.minAmount) {
    const least = `${formatUnits(route.minAmount, asset.decimals)} ${asset.symbol}`
    throw new Refusal('amount_too_low', `The smallest amount that can be sent is ${least}. Enter more.`)
  }
  return amount
}
