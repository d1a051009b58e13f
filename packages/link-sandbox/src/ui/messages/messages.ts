import type { FlowEvent } from '../flow/flow-event'
import type { FlowState } from '../flow/flow-state'
import { integrationOf } from '../flow/reduce-connect'
import { problemMessage, sessionSummary } from '../flow/session-summary'
import { errorPayload, integrationRef, type LinkMessage } from '../host/link-message'
import { connectionError, failureMessages } from './failure-messages'
import { transferMessages } from './transfer-messages'
import { walletMessages } from './wallet-messages'

/** The messages to the host for an event. Empty if the event did not change the state. */
export function messagesOf(before: FlowState, event: FlowEvent, after: FlowState): LinkMessage[] {
  if (before === after) return []
  return [sessionMessages, connectMessages, transferMessages, walletMessages].flatMap((tell) =>
    tell(before, event, after),
  )
}

/** Messages of the session as a whole, and of calls that start or fail. */
function sessionMessages(before: FlowState, event: FlowEvent, after: FlowState): LinkMessage[] {
  switch (event.type) {
    case 'sessionOpened':
      return [{ type: 'homePageLoaded' }, ...enteredMessages(before, after)]
    case 'termsAccepted':
      return enteredMessages(before, after)
    case 'sessionRefused': {
      const errorMessage = problemMessage(event.problem)
      if (event.problem.code !== 'accounts_refused') return [{ type: 'error', errorMessage }]
      return [
        {
          type: 'transferConfigureError',
          payload: errorPayload({ ...event.problem, message: errorMessage }),
        },
      ]
    }
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

/** Messages when an institution is chosen, by the person or by the link token, or when a transfer starts. */
function enteredMessages(before: FlowState, after: FlowState, userSearched?: boolean): LinkMessage[] {
  const { screen } = after
  if (screen.name === 'login' || screen.name === 'oauth' || screen.name === 'wallet-search') {
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

/** Messages while connecting an account. */
function connectMessages(before: FlowState, event: FlowEvent, after: FlowState): LinkMessage[] {
  return [...stepMessages(before, event, after), ...navbarMessages(before, after)]
}

function stepMessages(before: FlowState, event: FlowEvent, after: FlowState): LinkMessage[] {
  switch (event.type) {
    case 'savedAccountChosen':
      return enteredMessages(before, after)
    case 'integrationChosen':
      return enteredMessages(before, after, event.userSearched)
    case 'challengeReceived':
      return [{ type: 'integrationMfaRequired' }]
    case 'windowOpened':
      return [{ type: 'integrationOAuthStarted' }]
    case 'windowFailed':
      return [connectionError(event.failure)]
    case 'accountsReceived':
      return [{ type: 'integrationAccountSelectionRequired' }]
    case 'connected':
      return [
        { type: 'brokerageAccountAccessToken', payload: event.payload },
        ...enteredMessages(before, after),
      ]
    case 'delayed':
      return [{ type: 'delayedAuthentication', payload: event.payload }]
    default:
      return []
  }
}

/** Messages that show and hide the app's own bar while an institution's page is open. */
function navbarMessages(before: FlowState, after: FlowState): LinkMessage[] {
  const isShown = isInWindow(after)
  return isInWindow(before) === isShown ? [] : [{ type: 'showNativeNavbar', payload: isShown }]
}

function isInWindow({ screen }: FlowState): boolean {
  return screen.name === 'oauth' && screen.window !== 'none'
}
