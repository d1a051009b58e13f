import { accountsOf, type InstitutionAccount } from '../accounts'
import type { Integration } from '../catalog/integration'
import { findIntegration } from '../catalog/integrations'
import { takeFault } from '../faults/take-fault'
import { pageFaultEvents } from '../session/faults'
import { requireSession } from '../session/session'
import type { Decision, DecisionContext } from '../state/event'
import { LIFETIMES } from '../state/limits'
import { Refusal } from '../state/refusal'
import type { ChallengeRecord, SessionRecord } from '../state/session-records'
import type { SandboxState } from '../state/state'
import { checkCredentials, requireChallenge, requireIntegration } from './login'

/**
 * Prepares a login in a window of the institution. The window's URL contains `state`. Its result is fetched with the
 * challenge's key, which is in no URL.
 */
export function openLoginWindow(
  state: SandboxState,
  command: { sessionKey: string; integrationId: string },
  context: DecisionContext,
): Decision<{ challengeKey: string; state: string }> {
  const session = requireSession(state, command.sessionKey, context.now)
  const integration = requireIntegration(state, { ...command, session })
  if (integration.login !== 'oauth') {
    throw new Refusal(
      'integration_unsupported',
      `${integration.name} has no login window. Log in with a user name and password.`,
      { details: { integration: integration.name } },
    )
  }
  const window = { state: context.newSecret() }
  const challenge: ChallengeRecord = {
    key: context.newSecret(),
    sessionKey: session.key,
    integrationId: integration.id,
    username: '',
    codePassed: false,
    expiresAt: context.now + LIFETIMES.challenge,
    window,
  }
  return {
    events: [{ type: 'loginStarted', challenge }],
    result: { challengeKey: challenge.key, state: window.state },
  }
}

/** Logs in in the window of the institution. The window asks for consent next. */
export function enterLoginWindow(
  state: SandboxState,
  command: { state: string; username: string; password: string },
  context: DecisionContext,
): Decision<'consent' | 'denied'> {
  const { username, faults } = checkCredentials(command)
  const { challenge, session, integration } = requireLoginWindow(state, { ...command, username }, context.now)
  const challengeKey = challenge.key
  const pageFaults = pageFaultEvents(session, faults)
  const denied = takeFault(state, 'oauth-denied', { session, username, integrationId: integration.id })
  if (denied) {
    const decided = { type: 'loginWindowDecided' as const, challengeKey, outcome: 'denied' as const }
    return { events: [decided, ...pageFaults, ...denied.events], result: 'denied' }
  }
  return {
    events: [{ type: 'loginWindowEntered', challengeKey, username }, ...pageFaults],
    result: 'consent',
  }
}

/** Allows or declines access in the window of the institution. The window can't be used afterwards. */
export function decideLoginWindow(
  state: SandboxState,
  command: { state: string; isAllowed: boolean },
  context: DecisionContext,
): Decision<'allowed' | 'denied'> {
  const { challenge } = requireLoginWindow(state, command, context.now)
  if (command.isAllowed && challenge.username === '') {
    throw new Refusal('wrong_credentials', 'Log in before you allow access.')
  }
  const outcome = command.isAllowed ? 'allowed' : 'denied'
  return {
    events: [{ type: 'loginWindowDecided', challengeKey: challenge.key, outcome }],
    result: outcome,
  }
}

/** The login of an open window. */
interface OpenLoginWindow {
  challenge: ChallengeRecord
  session: SessionRecord
  integration: Integration
}

/** The login of a window's `state`. Throws a refusal when the window has expired or the user has decided already. */
export function requireLoginWindow(
  state: SandboxState,
  command: { state: string; username?: string },
  now: number,
): OpenLoginWindow {
  const challenge = [...state.challenges.values()].find(({ window }) => window?.state === command.state)
  if (!challenge || challenge.expiresAt <= now || challenge.window?.outcome) {
    throw new Refusal('challenge_expired', 'This window is no longer needed. Go back to the app.')
  }
  const session = requireSession(state, challenge.sessionKey, now)
  const { integrationId } = challenge
  const { username } = command
  const integration = requireIntegration(state, { session, integrationId, username })
  return { challenge, session, integration }
}

/** Result of a window: the accounts to choose from. Undefined while it is open. Throws a refusal when the user declined. */
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
