import { type Asset, findAsset } from '../catalog/assets'
import { findNetwork } from '../catalog/networks'
import { TEST_CARDS } from '../catalog/test-cards'
import { refuseIfFault } from '../faults/take-fault'
import { formatUnits, parseUnits, unitsWorth } from '../money'
import { requireSession } from '../session/session'
import type { Decision, DecisionContext } from '../state/event'
import type { TransferRequest } from '../state/link-request'
import { Refusal } from '../state/refusal'
import type { SandboxState } from '../state/state'
import type { PreviewRecord, TransferRecord } from '../state/transfer-records'
import { previewExpired, requirePreview } from './find-preview'
import { addressesByAsset } from './manual'
import { FROM_OUTSIDE, newPreview } from './preview'
import { isFixedAmount, largestAmount, priceTransfer } from './price'
import { recordTransfer, type TransferRules } from './record-transfer'
import { type Route, routesFor, sourceAddress } from './source'

/** The card's fee, in the place of an institution's fee. */
const CARD_TERMS = { integration: { withdrawalFeeRatio: '0.025' } } as const

/** Most US dollars per payment with the card, fees included. */
const CARD_LIMIT = 10_000

const BUY_TYPES: ReadonlySet<TransferRequest['type']> = new Set(['deposit', 'onramp', 'fiatOnRamp'])

/** Whether Link offers a purchase with a card. */
export function allowsBuy(transfer: TransferRequest): boolean {
  return BUY_TYPES.has(transfer.type) && addressesByAsset(transfer).length > 0
}

/** The largest amount that can be bought with the card, in minor units. */
export function largestPurchase(asset: Asset, transfer: TransferRequest, route: Route): bigint {
  const terms = { asset, transfer, networkFee: route.networkFee, ...CARD_TERMS }
  return largestAmount(unitsWorth(CARD_LIMIT, asset), terms)
}

/** Prices a purchase with a card: the asset is bought and sent on. The card's fee takes the place of the institution's fee. */
export function previewPurchase(
  state: SandboxState,
  command: { sessionKey: string; symbol: string; networkId: string; amount: number | string },
  context: DecisionContext,
): Decision<PreviewRecord> {
  const session = requireSession(state, command.sessionKey, context.now)
  const { transfer, subClientId } = session.request
  const asset = findAsset(command.symbol)
  const network = findNetwork(command.networkId)
  const route =
    transfer && asset && routesFor(transfer, asset).find((candidate) => candidate.network === network)
  if (!route || !allowsBuy(transfer)) {
    throw new Refusal('network_unsupported', 'This asset can’t be bought on this network. Choose another.')
  }
  refuseIfFault(state, 'preview-error', { session })
  const amount = parseUnits(command.amount, asset.decimals)
  if (amount === undefined || amount === 0n) {
    throw new Refusal('invalid_request', 'The amount must be a number above zero.')
  }
  if (!isFixedAmount(amount, asset, transfer, route.destination)) {
    throw new Refusal('invalid_request', 'The amount of this transfer is fixed. Go back and try again.')
  }
  const format = (units: bigint) => `${formatUnits(units, asset.decimals)} ${asset.symbol}`
  const largest = largestPurchase(asset, transfer, route)
  if (amount > largest) {
    throw new Refusal('amount_too_high', `The card pays for up to ${format(largest)}. Enter less.`)
  }
  const price = priceTransfer(amount, { asset, transfer, networkFee: route.networkFee, ...CARD_TERMS })
  if (price.amount < route.minAmount) {
    throw new Refusal(
      'amount_too_low',
      `The smallest amount that can be bought is ${format(route.minAmount)}. Enter more.`,
    )
  }
  const owner = {
    clientId: session.clientId,
    userId: session.userId,
    subClientId,
    sessionKey: session.key,
    ...FROM_OUTSIDE,
    transfer,
  }
  const offer = { asset, route, price, balance: price.total, isMaximum: false }
  const preview = newPreview(offer, owner, context)
  return { events: [{ type: 'transferPreviewed', preview }], result: preview }
}

/** Pays a purchase with a test card and sends the asset. A repeated request returns the same transfer. */
export function executePurchase(
  state: SandboxState,
  command: { sessionKey: string; previewId: string; cardNumber: string },
  rules: TransferRules,
  context: DecisionContext,
): Decision<TransferRecord> {
  const session = requireSession(state, command.sessionKey, context.now)
  const preview = requirePreview(state, { ...command, sessionKey: session.key })
  const network = findNetwork(preview.networkId)
  const isPurchase = preview.accountId === FROM_OUTSIDE.accountId
  if (!network || !isPurchase) throw previewExpired()
  const done = state.transfers.get(preview.id)
  if (done) return { events: [], result: done }
  if (preview.expiresAt <= context.now) throw previewExpired()
  const number = command.cardNumber.replace(/\s/g, '')
  if (number === TEST_CARDS.declined) {
    throw new Refusal('card_declined', 'The bank has declined this card. Use another one.')
  }
  if (number !== TEST_CARDS.good) {
    throw new Refusal('card_declined', 'Only test cards work here. Use one of those that are shown.')
  }
  return recordTransfer(state, preview, sourceAddress(network, preview.id), rules, context)
}
