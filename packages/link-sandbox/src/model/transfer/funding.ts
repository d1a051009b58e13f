import { balanceOf, cashOf } from '../accounts'
import { type Asset, findAsset } from '../catalog/assets'
import { valueInCents } from '../money'
import { requireAccount, requireSession } from '../session/session'
import type { Decision, DecisionContext } from '../state/event'
import { LIFETIMES } from '../state/limits'
import { Refusal } from '../state/refusal'
import type { SandboxState } from '../state/state'
import type { FundingPart, PreviewRecord } from '../state/transfer-records'
import { previewExpired, requireAccountOfPreview, requirePreview } from './find-preview'
import {
  exchangeCost,
  exchangeYield,
  type FundingOption,
  type FundingTerms,
  fundingTerms,
} from './funding-options'
import { offerTransfer, type TransferOffer } from './offer'

/** A transfer that the balance does not cover: the options to pay the rest, and the plan for a choice of them. */
export interface SessionFunding {
  offer: TransferOffer
  options: FundingOption[]
  plan: FundingPlan
}

/** Plans how to pay for a transfer that the balance does not cover. Changes nothing. */
export function planSessionFunding(
  state: SandboxState,
  query: {
    sessionKey: string
    connectionKey: string
    symbol: string
    networkId: string
    amount: number | string
    /** Option ids. Absent: the cheapest choice. */
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

/** How the total of a transfer is paid. Amounts in minor units of the asset. */
export interface FundingPlan {
  needed: bigint
  /** The part that the account already holds. */
  existing: bigint
  /** The part that the chosen options do not cover. */
  uncovered: bigint
  parts: FundingPart[]
}

/**
 * Splits the missing amount among the chosen options, in their order: each covers as much as it can. Without a choice:
 * the cheapest option that covers everything, otherwise as many options as needed.
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
    parts.push(optionPart(units, asset, option))
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

function optionPart(units: bigint, asset: Asset, option: FundingOption): FundingPart {
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
 * Carries out one part of a preview's funding: buys the asset with cash, a payment method or another coin. The asset stays
 * in the account even if the transfer is not executed. The preview's validity starts again.
 *
 * @returns how many parts are left
 */
export function fundTransfer(
  state: SandboxState,
  command: { sessionKey: string; previewId: string; optionId: string },
  context: DecisionContext,
): Decision<{ remaining: number }> {
  const session = requireSession(state, command.sessionKey, context.now)
  const preview = requirePreview(state, { ...command, sessionKey: session.key })
  const open = openParts(preview)
  const part = open.find(({ optionId }) => optionId === command.optionId)
  // A repeated request, or nothing to buy.
  if (!part) return { events: [], result: { remaining: open.length } }
  if (preview.expiresAt <= context.now) throw previewExpired()
  const account = requireAccountOfPreview(state, preview)
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
        // The money of a payment method comes from outside the account.
        takes: part.paymentMethodType ? undefined : part.takes,
        expiresAt: context.now + LIFETIMES.preview,
      },
    ],
    result: { remaining: open.length - 1 },
  }
}

/** The parts of a preview's funding that must be carried out before the preview can be executed. */
export function openParts({ funding = [] }: Pick<PreviewRecord, 'funding'>): FundingPart[] {
  return funding.filter(({ type, isDone }) => type !== 'existingCryptocurrencyBalance' && !isDone)
}
