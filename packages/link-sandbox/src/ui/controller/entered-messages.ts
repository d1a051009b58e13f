import type { FlowState } from '../flow/flow-state'
import { integrationOf } from '../flow/integration-of'
import type { LinkMessage } from '../host/link-message'
import { integrationRef } from './integration-ref'

/** An institution was chosen, by the person or by the link itself; or a transfer begins. */
export function enteredMessages(before: FlowState, after: FlowState, userSearched?: boolean): LinkMessage[] {
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
