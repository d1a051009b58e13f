import type { Decision } from './decision'
import type { Given } from './given'
import { LIFETIMES } from './lifetimes'
import type { ChallengeRecord } from './records'
import { Refusal } from './refusal'
import { requireIntegration } from './require-integration'
import { requireSession } from './require-session'
import type { SandboxState } from './state'

/**
 * Prepares a login in a window of the institution. The window is known by `state`, which is in its address; what it
 * leads to is collected by the challenge's key, which is not.
 */
export function openLoginWindow(
  state: SandboxState,
  command: { sessionKey: string; integrationId: string },
  given: Given,
): Decision<{ challengeKey: string; state: string }> {
  const session = requireSession(state, command.sessionKey, given.now)
  const integration = requireIntegration(state, { ...command, session })
  if (integration.login !== 'oauth') {
    throw new Refusal(
      'integration_unsupported',
      `${integration.name} has no window of its own. Log in with a user name and password.`,
      { details: { integration: integration.name } },
    )
  }
  const window = { state: given.newSecret() }
  const challenge: ChallengeRecord = {
    key: given.newSecret(),
    sessionKey: session.key,
    integrationId: integration.id,
    username: '',
    codePassed: false,
    expiresAt: given.now + LIFETIMES.challenge,
    window,
  }
  return {
    events: [{ type: 'loginStarted', challenge }],
    result: { challengeKey: challenge.key, state: window.state },
  }
}
