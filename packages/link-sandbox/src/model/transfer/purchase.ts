import { type Asset, findAsset } from '../catalog/assets'
import { findNetwork } from '../catalog/networks'
import { TEST_CARDS } from '../catalog/test-cards'
import { refuseOnFault } from '../faults/take-fault'
import { formatUnits, parseUnits, unitsWorth } from '../money'
import { requireSession } from '../session/session'
import type { Decision, Given } from '../state/event'
import type { PreviewRecord, TransferRecord, TransferRequest } from '../state/records'
import { Refusal } from '../state/refusal'
import type { SandboxState } from '../state/state'
import { addressesFor } from './manual'
import { newPreview } from './preview'
import { isFixedAmount, largestAmount, priceTransfer } from './price'
import { recordTransfer, type TransferRules } from './settle'
import { type Route, routesFor, sourceAddress } from './source'

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

/** Pays a purchase with a test card and sends what was bought. A repeated request answers the same transfer. */
export function executePurchase(
  state: SandboxState,
  command: { sessionKey: string; previewId: string; cardNumber: string },
  rules: TransferRules,
  given: Given,
): Decision<TransferRecord> {
  const session = requireSession(state, command.sessionKey, given.now)
  const preview = state.previews.get(command.previewId)
  const network = preview && findNetwork(preview.networkId)
  const isPurchase = preview?.sessionKey === session.key && preview.accountId === ''
  if (!network || !isPurchase) throw expired()
  const done = state.transfers.get(preview.id)
  if (done) return { events: [], result: done }
  if (preview.expiresAt <= given.now) throw expired()
  const number = command.cardNumber.replace(/\s/g, '')
  if (number === TEST_CARDS.declined) {
    throw new Refusal('card_declined', 'The bank has declined this card. Use another one.')
  }
  if (number !== TEST_CARDS.good) {
    throw new Refusal('card_declined', 'Only the test cards work here. Use one of those that are shown.')
  }
  return recordTransfer(state, preview, sourceAddress(network, preview.id), rules, given)
}

function expired(): Refusal {
  return new Refusal('preview_expired', 'This offer has expired. Go back for a new one.')
}

const TYPES: ReadonlySet<TransferRequest['type']> = new Set(['deposit', 'onramp', 'fiatOnRamp'])

/** Whether the asset may be bought with a card and sent on from there. */
export function allowsBuy(transfer: TransferRequest): boolean {
  return TYPES.has(transfer.type) && addressesFor(transfer).length > 0
}

/** What the sandbox's card takes of a purchase, in the place of an institution's fee. */
const CARD_TERMS = { integration: { withdrawalFeeRatio: '0.025' } } as const

/** US dollars that the card pays at a time, fees and all. */
const CARD_LIMIT = 10_000

/** The most that can be bought with the card, in minor units. */
export function largestPurchase(asset: Asset, transfer: TransferRequest, route: Route): bigint {
  const terms = { asset, transfer, networkFee: route.networkFee, ...CARD_TERMS }
  return largestAmount(unitsWorth(CARD_LIMIT, asset), terms)
}
