import { findAsset } from '../catalog/find-asset'
import { findNetwork } from '../catalog/find-network'
import type { Decision } from '../decision'
import { refuseOnFault } from '../faults/refuse-on-fault'
import type { Given } from '../given'
import { isFixedAmount } from '../is-fixed-amount'
import { formatUnits } from '../money/format-units'
import { parseUnits } from '../money/parse-units'
import { newPreview } from '../new-preview'
import { priceTransfer } from '../price-transfer'
import type { PreviewRecord } from '../records'
import { Refusal } from '../refusal'
import { requireSession } from '../require-session'
import { routesFor } from '../routes-for'
import type { SandboxState } from '../state'
import { allowsBuy } from './allows-buy'
import { CARD_TERMS, largestPurchase } from './largest-purchase'

/** Prices an asset that is bought with a card and sent on. The card's fee stands where an institution's would. */
export function previewPurchase(
  state: SandboxState,
  command: { sessionKey: string; symbol: string; networkId: string; amount: number | string },
  given: Given,
): Decision<PreviewRecord> {
  const session = requireSession(state, command.sessionKey, given.now)
  const { transfer, subClientId } = session.request
  const asset = findAsset(command.symbol)
  const network = findNetwork(command.networkId)
  const route = transfer && asset && routesFor(transfer, asset).find((one) => one.network === network)
  if (!route || !allowsBuy(transfer)) {
    throw new Refusal('network_unsupported', 'This asset can’t be bought on this network. Choose another.')
  }
  refuseOnFault(state, 'preview-error', { session })
  const amount = parseUnits(command.amount, asset.decimals)
  if (amount === undefined || amount === 0n) {
    throw new Refusal('invalid_request', 'The amount must be a number above zero.')
  }
  if (!isFixedAmount(amount, asset, transfer, route.destination)) {
    throw new Refusal('invalid_request', 'The amount of this transfer is fixed. Go back and try again.')
  }
  const show = (units: bigint) => `${formatUnits(units, asset.decimals)} ${asset.symbol}`
  const largest = largestPurchase(asset, transfer, route)
  if (amount > largest) {
    throw new Refusal('amount_too_high', `The card pays for up to ${show(largest)}. Enter less.`)
  }
  const price = priceTransfer(amount, { asset, transfer, networkFee: route.networkFee, ...CARD_TERMS })
  if (price.amount < route.minAmount) {
    throw new Refusal(
      'amount_too_low',
      `The smallest amount that can be bought is ${show(route.minAmount)}. Enter more.`,
    )
  }
  const owner = {
    clientId: session.clientId,
    userId: session.userId,
    subClientId,
    sessionKey: session.key,
    // From outside: out of no account that the sandbox knows.
    ...{ connectionId: '', accountId: '', integrationId: '' },
    transfer,
  }
  const offer = { asset, route, price, balance: price.total, isMaximum: false }
  const preview = newPreview(offer, owner, given)
  return { events: [{ type: 'transferPreviewed', preview }], result: preview }
}
