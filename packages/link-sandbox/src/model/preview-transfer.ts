import type { Decision } from './decision'
import type { Given } from './given'
import { newPreview } from './new-preview'
import { offerTransfer } from './offer-transfer'
import type { PreviewRecord } from './records'
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
  },
  given: Given,
): Decision<PreviewRecord> {
  const session = requireSession(state, command.sessionKey, given.now)
  const source = requireAccount(state, session, command.connectionKey, given.now)
  const { transfer, subClientId } = session.request
  if (!transfer) throw new Refusal('invalid_request', 'This session only connects accounts.')
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
  const preview = newPreview(requireFunds(offerTransfer(state, source, transfer, command)), owner, given)
  return { events: [{ type: 'transferPreviewed', preview }], result: preview }
}
