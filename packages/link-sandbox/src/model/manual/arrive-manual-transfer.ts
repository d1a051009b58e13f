import type { Asset } from '../catalog/assets'
import { findAsset } from '../catalog/find-asset'
import type { Decision } from '../decision'
import type { Given } from '../given'
import { formatUnits } from '../money/format-units'
import { parseUnits } from '../money/parse-units'
import { unitsWorth } from '../money/units-worth'
import { newPreview } from '../new-preview'
import { priceTransfer } from '../price-transfer'
import { recordTransfer, type TransferRules } from '../record-transfer'
import type { TransferRecord } from '../records'
import { Refusal } from '../refusal'
import { type Route, routesFor } from '../routes-for'
import { sourceAddress } from '../source-address'
import type { SandboxState } from '../state'

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
