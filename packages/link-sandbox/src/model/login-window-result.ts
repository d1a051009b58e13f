import { accountsOf, type InstitutionAccount } from './accounts-of'
import { findIntegration } from './catalog/find-integration'
import { Refusal } from './refusal'
import { requireChallenge } from './require-challenge'
import { requireSession } from './require-session'
import type { SandboxState } from './state'

/** What a window of an institution led to: the accounts to choose from; undefined while it is open; or a refusal. */
export function loginWindowResult(
  state: SandboxState,
  command: { sessionKey: string; challengeKey: string },
  now: number,
): InstitutionAccount[] | undefined {
  const session = requireSession(state, command.sessionKey, now)
  const { window, integrationId, username } = requireChallenge(state, command, now)
  if (window?.outcome === 'denied') {
    const name = findIntegration(integrationId)?.name ?? ''
    throw new Refusal(
      'oauth_denied',
      `You did not allow ${name} to share your account. Try again, or choose another one.`,
      { details: { integration: name } },
    )
  }
  return window?.outcome === 'allowed' ? accountsOf(session.clientId, integrationId, username) : undefined
}
