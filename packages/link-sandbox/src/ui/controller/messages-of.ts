import type { FlowEvent } from '../flow/flow-event'
import type { FlowState } from '../flow/flow-state'
import { integrationOf } from '../flow/integration-of'
import { isEligible } from '../flow/is-eligible'
import type { Screen } from '../flow/screen'
import { sessionSummary } from '../flow/session-summary'
import type { LinkMessage } from '../host/link-message'
import { failureMessages } from './failure-messages'
import { integrationRef } from './integration-ref'
import { transferMessages } from './transfer-messages'

/**
 * What the host is told of a step: the protocol, and its order, in one place.
 * An event that changed nothing says nothing.
 */
export function messagesOf(before: FlowState, event: FlowEvent, after: FlowState): LinkMessage[] {
  if (before === after) return []
  switch (event.type) {
    case 'legalOpened':
      return [{ type: 'legalTermsViewed' }]
    case 'requested':
      if (event.request === 'login') return [{ type: 'credentialsEntered' }]
      if (event.request === 'code') return [{ type: 'integrationMfaEntered' }]
      if (event.request === 'preview') return event.byPerson ? [{ type: 'transferAmountEntered' }] : []
      return event.request === 'execute' && event.withCode ? [{ type: 'transferMfaEntered' }] : []
    case 'requestFailed':
      return failureMessages(before, event.failure)
    case 'challengeReceived':
      return [{ type: 'integrationMfaRequired' }]
    case 'accountsReceived':
      return [{ type: 'integrationAccountSelectionRequired' }]
    case 'connected':
      return [{ type: 'brokerageAccountAccessToken', payload: event.payload }, ...entered(before, after)]
    case 'ended':
      return [{ type: event.how, payload: sessionSummary(before.screen) }]
    case 'sessionOpened':
    case 'termsAccepted':
    case 'savedAccountChosen':
      return entered(before, after)
    case 'integrationChosen':
      return entered(before, after, event.userSearched)
    case 'assetsReceived':
      return after.screen.name === 'no-assets'
        ? noAssets(after.screen)
        : transferMessages(before, event, after)
    default:
      return transferMessages(before, event, after)
  }
}

/** An institution was chosen, by the person or by the link itself; or a transfer begins. */
function entered(before: FlowState, after: FlowState, userSearched?: boolean): LinkMessage[] {
  const { screen } = after
  if (screen.name === 'login') {
    const payload = {
      ...integrationRef(screen.integration),
      ...(userSearched !== undefined && { userSearched }),
    }
    return [{ type: 'integrationSelected', payload }]
  }
  const integration = integrationOf(screen)
  if (screen.name !== 'assets' || before.screen.name === 'assets' || !integration) return []
  return [{ type: 'transferStarted', payload: integrationRef(integration) }]
}

function noAssets({ connection, assets }: Extract<Screen, { name: 'no-assets' }>): LinkMessage[] {
  const arrayOfTokensHeld = assets
    .filter((asset) => !isEligible(asset))
    .map(({ symbol, amount, amountInFiat, ineligibilityReason }) => ({
      symbol,
      amount,
      amountInFiat,
      ...(ineligibilityReason && { ineligibilityReason }),
    }))
  return [
    {
      type: 'transferNoEligibleAssets',
      payload: { ...integrationRef(connection.integration), arrayOfTokensHeld },
    },
  ]
}
