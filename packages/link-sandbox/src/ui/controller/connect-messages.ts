import type { FlowEvent } from '../flow/flow-event'
import type { FlowState } from '../flow/flow-state'
import type { LinkMessage } from '../host/link-message'
import { connectionError } from './connection-error'
import { enteredMessages } from './entered-messages'

/** What the host is told on the way to a connected account. */
export function connectMessages(before: FlowState, event: FlowEvent, after: FlowState): LinkMessage[] {
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

/** An app shows its own bar while a page of an institution's is open. */
function navbarMessages(before: FlowState, after: FlowState): LinkMessage[] {
  const isShown = isInWindow(after)
  return isInWindow(before) === isShown ? [] : [{ type: 'showNativeNavbar', payload: isShown }]
}

function isInWindow({ screen }: FlowState): boolean {
  return screen.name === 'oauth' && screen.window !== 'none'
}
