import type { Decision } from './decision'
import type { Given } from './given'
import { LIFETIMES } from './lifetimes'
import type { SessionRecord } from './records'
import { Refusal } from './refusal'
import type { SandboxState } from './state'

/** Trades the one-time code of a link token for a Link session. */
export function openSession(
  state: SandboxState,
  command: { authCode: string },
  given: Given,
): Decision<SessionRecord> {
  const linkToken = state.linkTokens.get(command.authCode)
  if (!linkToken) {
    throw new Refusal('token_unknown', 'This link is not valid. Go back to the app and start again.')
  }
  if (linkToken.used) {
    throw new Refusal('token_used', 'This link was used before. Go back to the app and start again.')
  }
  if (linkToken.expiresAt <= given.now) {
    throw new Refusal('token_expired', 'This link has expired. Go back to the app and start again.')
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
