import { balanceOf, cashOf } from '../accounts'
import { type Asset, findAsset } from '../catalog/assets'
import { valueInCents } from '../money'
import { requireAccount, requireSession } from '../session/session'
import type { Decision, Given } from '../state/event'
import { LIFETIMES } from '../state/limits'
import type { FundingPart, PreviewRecord } from '../state/records'
import { Refusal } from '../state/refusal'
import type { SandboxState } from '../state/state'
import {
  exchangeCost,
  exchangeYield,
  type FundingOption,
  type FundingTerms,
  fundingTerms,
} from './funding-options'
import { offerTransfer, type TransferOffer } from './offer'
import { accountOfPreview } from './source'

/** How the sum of a transfer comes together. All in minor units of the asset. */
export interface FundingPlan {
  needed: bigint
  /** Of it, what the account holds already. */
  existing: bigint
  /** What the chosen options leave open. */
  uncovered: bigint
  parts: FundingPart[]
}

/**
 * Divides what is missing among the chosen options, in their order: each gives as much as it can. Without a choice it
 * is the cheapest option that covers all of it, or else as many as it takes.
 */
export function planFunding(
  needed: bigint,
  { usable, options }: FundingTerms,
  asset: Asset,
  chosen?: readonly string[],
): FundingPlan {
  const existing = usable < needed ? usable : needed
  let uncovered = needed - existing
  const parts: FundingPart[] = []
  if (existing > 0n && uncovered > 0n) parts.push(existingPart(existing, asset))
  for (const option of chosenOptions(uncovered, options, asset, chosen)) {
    const most = exchangeYield(option.available, asset, option.sold, option.feeRatio)
    let units = uncovered
    if (most < units) units = most
    if (units === 0n) continue
    parts.push(part(units, asset, option))
    uncovered -= units
  }
  return { needed, existing, uncovered, parts }
}

function chosenOptions(
  missing: bigint,
  options: FundingOption[],
  asset: Asset,
  chosen: readonly string[] | undefined,
): FundingOption[] {
  if (chosen) return chosen.flatMap((id) => options.find((option) => option.id === id) ?? [])
  const enough = options.find(
    ({ available, sold, feeRatio }) => exchangeYield(available, asset, sold, feeRatio) >= missing,
  )
  return enough ? [enough] : options
}

function existingPart(units: bigint, asset: Asset): FundingPart {
  const value = String(valueInCents(units, asset))
  return {
    optionId: 'balance',
    type: 'existingCryptocurrencyBalance',
    name: asset.name,
    brings: String(units),
    takes: { symbol: asset.symbol, decimals: asset.decimals, units: String(units) },
    fee: '0',
    takesInCents: value,
    feeInCents: '0',
  }
}

function part(units: bigint, asset: Asset, option: FundingOption): FundingPart {
  const { id, type, name, sold, feeRatio, paymentMethodType } = option
  const { fee, total } = exchangeCost(units, asset, sold, feeRatio)
  return {
    optionId: id,
    type,
    name,
    paymentMethodType,
    brings: String(units),
    takes: { symbol: sold.symbol, decimals: sold.decimals, units: String(total) },
    fee: String(fee),
    takesInCents: String(valueInCents(total, sold)),
    feeInCents: String(valueInCents(fee, sold)),
  }
}

/**
 * Carries out the next part of a preview's funding: cash or another coin goes, the asset comes. What was bought stays
 * in the account whatever becomes of the transfer, so the offer holds from here for its whole life again.
 *
 * @returns how many parts are still to come
 */
export function fundTransfer(
  state: SandboxState,
  command: { sessionKey: string; previewId: string; optionId: string },
  given: Given,
): Decision<{ remaining: number }> {
  const session = requireSession(state, command.sessionKey, given.now)
  const preview = state.previews.get(command.previewId)
  if (!preview || preview.sessionKey !== session.key) throw expired()
  const open = openParts(preview)
  const part = open.find(({ optionId }) => optionId === command.optionId)
  // A repeated request, or nothing to buy: it is done.
  if (!part) return { events: [], result: { remaining: open.length } }
  if (preview.expiresAt <= given.now) throw expired()
  const account = accountOfPreview(state, preview)
  if (!account) {
    throw new Refusal('connection_unknown', 'This account is no longer connected. Connect it again.')
  }
  const coin = findAsset(part.takes.symbol)
  const available = coin ? balanceOf(state, account, coin) : cashOf(state, [account])
  if (!part.paymentMethodType && available < BigInt(part.takes.units)) {
    throw new Refusal('insufficient_funds', 'The account no longer holds enough for this. Enter less.')
  }
  return {
    events: [
      {
        type: 'fundingExecuted',
        previewId: preview.id,
        accountId: preview.accountId,
        optionId: part.optionId,
        symbol: preview.symbol,
        brings: part.brings,
        // A payment method's money was never in the account.
        takes: part.paymentMethodType ? undefined : part.takes,
        expiresAt: given.now + LIFETIMES.preview,
      },
    ],
    result: { remaining: open.length - 1 },
  }
}

function expired(): Refusal {
  return new Refusal('preview_expired', 'This offer has expired. Go back for a new one.', {
    meshError: 'PreviewExpired',
  })
}

/** The parts of a preview's funding that have to be carried out before it can be executed. */
export function openParts({ funding = [] }: Pick<PreviewRecord, 'funding'>): FundingPart[] {
  return funding.filter(({ type, isDone }) => type !== 'existingCryptocurrencyBalance' && !isDone)
}

/** What a transfer takes beyond the balance, the ways to get it, and what a choice among them comes to. */
export interface SessionFunding {
  offer: TransferOffer
  options: FundingOption[]
  plan: FundingPlan
}

/** Shows how a transfer that the account can't pay alone could be paid. Nothing moves and nothing is kept. */
export function planSessionFunding(
  state: SandboxState,
  query: {
    sessionKey: string
    connectionKey: string
    symbol: string
    networkId: string
    amount: number | string
    /** Absent: the cheapest choice. */
    chosen?: string[]
  },
  now: number,
): SessionFunding {
  const session = requireSession(state, query.sessionKey, now)
  const source = requireAccount(state, session, query.connectionKey, now)
  const { transfer } = session.request
  if (!transfer) throw new Refusal('invalid_request', 'This session only connects accounts.')
  const offer = offerTransfer(state, source, transfer, query)
  const terms = fundingTerms(state, session, source, offer.asset)
  return {
    offer,
    options: terms.options,
    plan: planFunding(offer.price.total, terms, offer.asset, query.chosen),
  }
}
