import type { Decision } from '../decision'
import { takeFault } from '../faults/take-fault'
import type { Given } from '../given'
import { Refusal } from '../refusal'
import { requireSession } from '../require-session'
import type { SandboxState } from '../state'
import { refuseDeclined } from './refuse-declined'
import { requireWalletIntegration } from './require-wallet-integration'

/** Whether Link may turn to a wallet: what is wrong with it on demand shows here, before the wallet itself is asked. */
export function openWallet(
  state: SandboxState,
  command: { sessionKey: string; integrationId: string },
  given: Given,
): Decision<void> {
  const session = requireSession(state, command.sessionKey, given.now)
  const integration = requireWalletIntegration(command.integrationId)
  const where = { session, integrationId: integration.id }
  const unavailable = takeFault(state, 'wallet-unavailable', where)
  if (unavailable) {
    const message = `${integration.name} does not open. Check that it is unlocked and try again.`
    throw new Refusal('wallet_unavailable', message, {
      details: { integration: integration.name },
      events: unavailable.events,
    })
  }
  refuseDeclined(state, integration, session)
  return { events: [], result: undefined }
}
