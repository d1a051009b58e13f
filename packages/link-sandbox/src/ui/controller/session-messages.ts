import type { FlowEvent } from '../flow/flow-event'
import type { FlowState } from '../flow/flow-state'
import { sessionSummary } from '../flow/session-summary'
import type { LinkMessage } from '../host/link-message'
import { texts } from '../texts/texts'
import { enteredMessages } from './entered-messages'
import { failureMessages } from './failure-messages'

/** What the host is told of the session as a whole, and of calls that begin or fail. */
export function sessionMessages(before: FlowState, event: FlowEvent, after: FlowState): LinkMessage[] {
  switch (event.type) {
    case 'sessionOpened':
      return [{ type: 'homePageLoaded' }, ...enteredMessages(before, after)]
    case 'termsAccepted':
      return enteredMessages(before, after)
    case 'sessionRefused':
      return [{ type: 'error', errorMessage: texts.problem.text(event.problem.code) }]
    case 'legalOpened':
      return [{ type: 'legalTermsViewed' }]
    case 'requested':
      if (event.request === 'login') return [{ type: 'credentialsEntered' }]
      if (event.request === 'code') return [{ type: 'integrationMfaEntered' }]
      if (event.request === 'preview') return event.byPerson ? [{ type: 'transferAmountEntered' }] : []
      return event.request === 'execute' && event.withCode ? [{ type: 'transferMfaEntered' }] : []
    case 'requestFailed':
      return failureMessages(before, event.failure)
    case 'ended':
      return [{ type: event.how, payload: sessionSummary(before.screen) }]
    default:
      return []
  }
}
