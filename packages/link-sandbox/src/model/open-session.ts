import type { Decision } from './decision'
import { takeFault } from './faults/take-fault'
import type { Given } from './given'
import { LIFETIMES } from './lifetimes'
import type { SessionRecord } from './records'
import { Refusal } from './refusal'
import type { SandboxState } from './state'

/**
 * Trades the one-time code of a link token for a Link session. A page of its own, with no app around it, gets one for a
 * payment link only; any other token is left unspent.
 */
export function openSession(
  state: SandboxState,
  command: { authCode: string; standalone?: boolean },
  given: Given,
): Decision<SessionRecord> {
  const linkToken = state.linkTokens.get(command.authCode)
  if (!linkToken) {
    throw new Refusal('token_unknown', 'This link is not valid. Go back to the app and start again.')
  }
  if (command.standalone && !linkToken.request.payLink) {
    throw new Refusal(
      'host_required',
      'This page opens inside an app. Go back to the app and start from there.',
    )
  }
  const usedFault = takeFault(state, 'token-used')
  if (linkToken.used || usedFault) {
    throw new Refusal('token_used', 'This link was used before. Go back to the app and start again.', {
      events: usedFault?.events,
    })
  }
  const expiredFault = takeFault(state, 'token-expired')
  if (linkToken.expiresAt <= given.now || expiredFault) {
    throw new Refusal('token_expired', 'This link has expired. Go back to the app and start again.', {
      events: expiredFault?.events,
    })
  }
  const session: SessionRecord = {
    key: given.newSecret(),
    clientId: linkToken.clientId,
    userId: linkToken.userId,
    scope: linkToken.scope,
    request: linkToken.request,
    expiresAt: given.now + LIFETIMES.session,
    accounts: {},
  }
  return { events: [{ type: 'sessionOpened', authCode: command.authCode, session }], result: session }
}
