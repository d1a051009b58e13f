import type { FundingOption } from './funding/funding-option'
import { fundingTerms } from './funding/funding-terms'
import { type FundingPlan, planFunding } from './funding/plan-funding'
import { offerTransfer, type TransferOffer } from './offer-transfer'
import { Refusal } from './refusal'
import { requireAccount } from './require-account'
import { requireSession } from './require-session'
import type { SandboxState } from './state'

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
