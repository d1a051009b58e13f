import { ASSETS, type Asset, findAsset } from '../catalog/assets'
import { findNetwork } from '../catalog/networks'
import { formatUnits, parseUnits, unitsWorth } from '../money'
import { requireSession } from '../session/session'
import type { Decision, Given } from '../state/event'
import { LIFETIMES } from '../state/limits'
import type { ManualTransferRecord, TransferRecord, TransferRequest } from '../state/records'
import { Refusal } from '../state/refusal'
import type { SandboxState } from '../state/state'
import { newPreview } from './preview'
import { priceTransfer } from './price'
import { recordTransfer, type TransferRules } from './settle'
import { type Route, routesFor, sourceAddress } from './source'

/** What arrives when nobody says how much, in US dollars. */
const USUAL_DOLLARS = 100

/** Says that something was sent to a shown address: it becomes a transfer like any other. A second time changes nothing. */
export function arriveManualTransfer(
  state: SandboxState,
  command: { id: string; clientId?: string; sessionKey?: string; amount?: number | string },
  rules: TransferRules,
  given: Given,
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
      'Nothing is waited for under this id. Open the address in Link first.',
    )
  }
  const done = state.transfers.get(manual.transferId ?? '')
  if (done) return { events: [], result: done }

  const owner = {
    clientId: session.clientId,
    userId: session.userId,
    subClientId: session.request.subClientId,
    sessionKey: session.key,
    // From outside: out of no account that the sandbox knows.
    ...{ connectionId: '', accountId: '', integrationId: '' },
    transfer: { ...transfer, feesIncluded: false },
  }
  const free = { asset, integration: { withdrawalFeeRatio: '0' }, transfer: { ...transfer, clientFee: 0 } }
  const amount = amountOf(command.amount, route, asset)
  const price = priceTransfer(amount, { ...free, networkFee: 0n })
  const offer = { asset, route, price, balance: amount, isMaximum: false }
  const recorded = recordTransfer(
    state,
    newPreview(offer, owner, given),
    sourceAddress(route.network, manual.id),
    rules,
    given,
  )
  return {
    events: [
      { type: 'manualTransferArrived', id: manual.id, transferId: recorded.result.id },
      ...recorded.events,
    ],
    result: recorded.result,
  }
}

function amountOf(asked: number | string | undefined, route: Route, asset: Asset): bigint {
  const fixed = route.destination.amount
  if (asked === undefined && fixed === undefined) {
    const usual = unitsWorth(USUAL_DOLLARS, asset)
    if (usual >= route.minAmount) return usual
    return route.minAmount
  }
  const amount = parseUnits(asked ?? fixed ?? 0, asset.decimals)
  if (amount === undefined || amount === 0n) {
    throw new Refusal('invalid_request', 'The amount must be a number above zero.')
  }
  if (amount < route.minAmount) {
    const least = `${formatUnits(route.minAmount, asset.decimals)} ${asset.symbol}`
    throw new Refusal('amount_too_low', `The smallest amount that can be sent is ${least}. Enter more.`)
  }
  return amount
}

/** An address that waits for a transfer from any wallet. */
interface OpenManualTransfer {
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

/** An asset and the ways it can reach the integrator from outside a connected account. */
interface AssetRoutes {
  asset: Asset
  routes: Route[]
}

/** The integrator's addresses, by asset. */
export function addressesFor(transfer: TransferRequest): AssetRoutes[] {
  return ASSETS.map((asset) => ({ asset, routes: routesFor(transfer, asset) })).filter(
    ({ routes }) => routes.length > 0,
  )
}

/** Whether the addresses may be shown, to be sent to from any wallet: for a deposit, whose amount nobody has fixed. */
export function allowsManual(transfer: TransferRequest): boolean {
  return (
    transfer.type === 'deposit' && transfer.amountInFiat === undefined && addressesFor(transfer).length > 0
  )
}
