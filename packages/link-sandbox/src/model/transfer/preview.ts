import { refuseIfFault, takeFault } from '../faults/take-fault'
import { requireAccount, requireSession } from '../session/session'
import type { Decision, DecisionContext } from '../state/event'
import { LIFETIMES } from '../state/limits'
import type { TransferRequest } from '../state/link-request'
import { Refusal } from '../state/refusal'
import type { SandboxState } from '../state/state'
import type { FundingPart, PreviewRecord } from '../state/transfer-records'
import { type FundingPlan, planFunding } from './funding'
import { fundingTerms } from './funding-options'
import { offerTransfer, requireFunds, type TransferOffer } from './offer'

/** Prices a transfer from a connected account. Nothing moves; the preview can be executed until it expires. */
export function previewTransfer(
  state: SandboxState,
  command: {
    sessionKey: string
    connectionKey: string
    symbol: string
    networkId: string
    amount: number | string
    /** Ids of the funding options that the user chose, in their order. */
    funding?: string[]
  },
  context: DecisionContext,
): Decision<PreviewRecord> {
  const session = requireSession(state, command.sessionKey, context.now)
  const source = requireAccount(state, session, command.connectionKey, context.now)
  const { transfer, subClientId } = session.request
  if (!transfer) throw new Refusal('invalid_request', 'This session only connects accounts.')
  const where = {
    session,
    username: source.connection.username,
    integrationId: source.integration.id,
  }
  refuseIfFault(state, 'preview-error', where)
  const owner = {
    sessionKey: session.key,
    clientId: session.clientId,
    userId: session.userId,
    subClientId,
    connectionId: source.connection.id,
    accountId: source.account.accountId,
    integrationId: source.integration.id,
    transfer,
  }
  const offer = offerTransfer(state, source, transfer, command)
  const terms = fundingTerms(state, session, source, offer.asset)
  const funding =
    terms.options.length > 0 && offer.price.total > terms.usable
      ? requireFunding(planFunding(offer.price.total, terms, offer.asset, command.funding), command.funding)
      : undefined
  if (!funding) requireFunds(offer)
  const preview = { ...newPreview(offer, owner, context), ...(funding && { funding }) }
  const forced = funding ? takeFault(state, 'funding-required', where) : undefined
  return {
    events: [{ type: 'transferPreviewed', preview }, ...(forced?.events ?? [])],
    result: preview,
  }
}

/** The parts of a plan. Throws a refusal when the user has not chosen, or the choice does not cover the total. */
function requireFunding(plan: FundingPlan, chosen: string[] | undefined): FundingPart[] {
  if (chosen && plan.uncovered === 0n) return plan.parts
  throw new Refusal(
    'funding_required',
    'This account does not hold enough. Choose how to get the rest, or enter less.',
  )
}

/** Who sends, from which account, and for which request. */
interface PreviewOwner {
  clientId: string
  userId: string
  subClientId?: string
  connectionId: string
  accountId: string
  integrationId: string
  transfer: TransferRequest
  sessionKey?: string
  toAccountId?: string
}

/** Makes a preview of an offer. */
export function newPreview(
  { asset, route, price }: TransferOffer,
  owner: PreviewOwner,
  context: DecisionContext,
): PreviewRecord {
  const { transfer, ...rest } = owner
  return {
    id: context.newId(),
    ...rest,
    type: transfer.type,
    feesIncluded: transfer.feesIncluded,
    clientTransactionId: transfer.clientTransactionId,
    symbol: asset.symbol,
    networkId: route.network.id,
    toAddress: route.destination.address,
    addressTag: route.destination.addressTag,
    amount: String(price.amount),
    networkFee: String(price.networkFee),
    institutionFee: String(price.institutionFee),
    clientFee: String(price.clientFee),
    total: String(price.total),
    amountInCents: String(price.amountInCents),
    networkFeeInCents: String(price.networkFeeInCents),
    institutionFeeInCents: String(price.institutionFeeInCents),
    clientFeeInCents: String(price.clientFeeInCents),
    totalInCents: String(price.totalInCents),
    expiresAt: context.now + LIFETIMES.preview,
  }
}

/** For the owner of a transfer from outside (any wallet, a card): it comes from no account of the sandbox. */
export const FROM_OUTSIDE = { connectionId: '', accountId: '', integrationId: '' } as const
