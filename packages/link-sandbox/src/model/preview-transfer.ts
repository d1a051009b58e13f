import type { Decision } from './decision'
import { refuseOnFault } from './faults/refuse-on-fault'
import { takeFault } from './faults/take-fault'
import { fundingTerms } from './funding/funding-terms'
import { type FundingPlan, planFunding } from './funding/plan-funding'
import type { Given } from './given'
import { newPreview } from './new-preview'
import { offerTransfer } from './offer-transfer'
import type { FundingPart, PreviewRecord } from './records'
import { Refusal } from './refusal'
import { requireAccount } from './require-account'
import { requireFunds } from './require-funds'
import { requireSession } from './require-session'
import type { SandboxState } from './state'

/** Prices a transfer out of a connected account. Nothing moves; the preview may be executed until it expires. */
export function previewTransfer(
  state: SandboxState,
  command: {
    sessionKey: string
    connectionKey: string
    symbol: string
    networkId: string
    amount: number | string
    /** The options that the person chose for what the account lacks, in their order. */
    funding?: string[]
  },
  given: Given,
): Decision<PreviewRecord> {
  const session = requireSession(state, command.sessionKey, given.now)
  const source = requireAccount(state, session, command.connectionKey, given.now)
  const { transfer, subClientId } = session.request
  if (!transfer) throw new Refusal('invalid_request', 'This session only connects accounts.')
  const where = {
    session,
    username: source.connection.username,
    integrationId: source.integration.id,
  }
  refuseOnFault(state, 'preview-error', where)
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
  const preview = { ...newPreview(offer, owner, given), ...(funding && { funding }) }
  const forced = funding ? takeFault(state, 'funding-required', where) : undefined
  return {
    events: [{ type: 'transferPreviewed', preview }, ...(forced?.events ?? [])],
    result: preview,
  }
}

/** The parts that cover the whole, once the person has chosen them; else a refusal. */
function requireFunding(plan: FundingPlan, chosen: string[] | undefined): FundingPart[] {
  if (chosen && plan.uncovered === 0n) return plan.parts
  throw new Refusal(
    'funding_required',
    'This account does not hold enough. Choose how to get the rest, or enter less.',
  )
}
