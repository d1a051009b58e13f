import { accountsOf, type InstitutionAccount } from '../accounts'
import type { FaultName } from '../catalog/faults'
import type { Integration } from '../catalog/integration'
import { findIntegration } from '../catalog/integrations'
import { SANDBOX_CREDENTIALS, SANDBOX_USERS } from '../catalog/users'
import { takeFault } from '../faults/take-fault'
import { readUsername, requireUsername } from '../faults/username'
import { pageFaultEvents } from '../session/faults'
import { requireSession } from '../session/session'
import type { Decision, DecisionContext } from '../state/event'
import { LIFETIMES, MAX_WRONG_CODES } from '../state/limits'
import { Refusal } from '../state/refusal'
import type { ChallengeRecord, SessionRecord } from '../state/session-records'
import type { SandboxState } from '../state/state'

/** A login whose user name and password were right. */
interface StartedLogin {
  challengeKey: string
  /** The accounts to choose from, when the institution asks for no code. */
  accounts?: InstitutionAccount[]
}

/** Checks a user name and password. If they are right, the institution asks for a code next. */
export function startLogin(
  state: SandboxState,
  command: { sessionKey: string; integrationId: string; username: string; password: string },
  context: DecisionContext,
): Decision<StartedLogin> {
  const session = requireSession(state, command.sessionKey, context.now)
  const { id: integrationId, login, name } = requireIntegration(state, { ...command, session })
  if (login === 'oauth') {
    throw new Refusal(
      'integration_unsupported',
      `${name} logs in in its own window. Open that window instead.`,
      { details: { integration: name } },
    )
  }
  const { username, faults } = checkCredentials(command)
  const skipped = takeFault(state, 'mfa-skipped', { session, username, integrationId })
  const challenge: ChallengeRecord = {
    key: context.newSecret(),
    sessionKey: session.key,
    integrationId,
    username,
    codePassed: skipped !== undefined,
    expiresAt: context.now + LIFETIMES.challenge,
    codeSentAt: context.now,
  }
  return {
    events: [
      { type: 'loginStarted', challenge },
      ...pageFaultEvents(session, faults),
      ...(skipped?.events ?? []),
    ],
    result: {
      challengeKey: challenge.key,
      ...(skipped && { accounts: accountsOf(session.clientId, integrationId, username) }),
    },
  }
}

/** Checks the code of a login and returns the accounts to choose from. Wrong codes are counted. */
export function confirmLogin(
  state: SandboxState,
  command: { sessionKey: string; challengeKey: string; code: string },
  context: DecisionContext,
): Decision<InstitutionAccount[]> {
  const session = requireSession(state, command.sessionKey, context.now)
  const challenge = requireChallenge(state, command, context.now)
  if (challenge.window) throw new Refusal('challenge_expired', 'This login needs no code. Log in again.')
  const { username, integrationId, codeSentAt = context.now, codesResent = 0 } = challenge
  const isLate = codeSentAt + LIFETIMES.loginCode <= context.now
  const expired =
    codesResent === 0 ? takeFault(state, 'mfa-expired', { session, username, integrationId }) : undefined
  if (isLate || expired) {
    throw new Refusal('code_expired', 'This code has expired. Request a new code and enter it.', {
      events: expired?.events,
    })
  }
  if (command.code.trim() !== SANDBOX_CREDENTIALS.code) throw wrongCode(challenge)
  return {
    events: [{ type: 'loginConfirmed', challengeKey: challenge.key }],
    result: accountsOf(session.clientId, integrationId, username),
  }
}

function wrongCode({ key, wrongCodes = 0 }: ChallengeRecord): Refusal {
  const events = [{ type: 'loginCodeRefused' as const, challengeKey: key }]
  return wrongCodes + 1 < MAX_WRONG_CODES
    ? new Refusal('wrong_code', 'This code is wrong. Check it and try again.', { events })
    : new Refusal('too_many_codes', 'Too many wrong codes were entered. Log in again.', { events })
}

/** Sends a new code for a login. It has its own timeout. */
export function resendLoginCode(
  state: SandboxState,
  command: { sessionKey: string; challengeKey: string },
  context: DecisionContext,
): Decision<void> {
  requireSession(state, command.sessionKey, context.now)
  const { key } = requireChallenge(state, command, context.now)
  return { events: [{ type: 'loginCodeSent', challengeKey: key, at: context.now }], result: undefined }
}

/** The login with this key. Throws a refusal when it has expired or belongs to another session. */
export function requireChallenge(
  state: SandboxState,
  command: { sessionKey: string; challengeKey: string },
  now: number,
): ChallengeRecord {
  const challenge = state.challenges.get(command.challengeKey)
  const isLogin = challenge && !challenge.isWallet && challenge.sessionKey === command.sessionKey
  if (isLogin && challenge.expiresAt > now) return challenge
  throw new Refusal('challenge_expired', 'This login has expired. Log in again.')
}

/** Whether the catalog shows an institution as down. With a fault that is limited by `times`, only the login fails. */
export function isInstitutionDown(
  state: SandboxState,
  session: SessionRecord,
  integrationId: string,
): boolean {
  const fault = takeFault(state, 'institution-down', { session, integrationId })
  return fault !== undefined && fault.events.length === 0
}

/** The institution to log in to. Throws a refusal when it is unknown, a wallet, or down. */
export function requireIntegration(
  state: SandboxState,
  command: { session: SessionRecord; integrationId: string; username?: string },
): Integration {
  const integration = findIntegration(command.integrationId)
  if (!integration) {
    throw new Refusal('integration_unknown', 'This institution is not in the list. Choose another one.')
  }
  const { id: integrationId, name, category } = integration
  const details = { integration: name }
  if (category === 'wallet') {
    throw new Refusal(
      'integration_unsupported',
      `${name} has no user name and password. Choose another one.`,
      { details },
    )
  }
  const down = takeFault(state, 'institution-down', { ...command, integrationId })
  if (!down) return integration
  throw new Refusal(
    'institution_down',
    `${name} does not answer at the moment. Try again later, or choose another one.`,
    { details, events: down.events },
  )
}

/** Checks user name and password. Returns the trimmed user name and the faults in it; throws a refusal when they are wrong. */
export function checkCredentials(command: { username: string; password: string }): {
  username: string
  faults: FaultName[]
} {
  const username = command.username.trim()
  if (!SANDBOX_USERS.has(readUsername(username).user) || command.password !== SANDBOX_CREDENTIALS.password) {
    throw new Refusal('wrong_credentials', 'The user name or password is wrong. Check both and try again.')
  }
  return { username, faults: requireUsername(username).faults }
}
