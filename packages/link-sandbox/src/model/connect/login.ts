import { accountsOf, type InstitutionAccount } from '../accounts'
import type { FaultName } from '../catalog/faults'
import type { Integration } from '../catalog/integration'
import { findIntegration } from '../catalog/integrations'
import { SANDBOX_CREDENTIALS, SANDBOX_USERS } from '../catalog/users'
import { takeFault } from '../faults/take-fault'
import { readUsername, requireUsername } from '../faults/username'
import { pageFaultsSet } from '../session/faults'
import { requireSession } from '../session/session'
import type { Decision, Given } from '../state/event'
import { LIFETIMES, MOST_WRONG_CODES } from '../state/limits'
import type { ChallengeRecord, SessionRecord } from '../state/records'
import { Refusal } from '../state/refusal'
import type { SandboxState } from '../state/state'

/** A login that began. */
interface StartedLogin {
  challengeKey: string
  /** The accounts to choose from, where the institution asks for no code. */
  accounts?: InstitutionAccount[]
}

/** Checks a user name and password at an integration; a right pair is asked for a code next. */
export function startLogin(
  state: SandboxState,
  command: { sessionKey: string; integrationId: string; username: string; password: string },
  given: Given,
): Decision<StartedLogin> {
  const session = requireSession(state, command.sessionKey, given.now)
  const { id: integrationId, login, name } = requireIntegration(state, { ...command, session })
  if (login === 'oauth') {
    throw new Refusal(
      'integration_unsupported',
      `${name} logs in with a window of its own. Open that instead.`,
      { details: { integration: name } },
    )
  }
  const { username, faults } = checkCredentials(command)
  const skipped = takeFault(state, 'mfa-skipped', { session, username, integrationId })
  const challenge: ChallengeRecord = {
    key: given.newSecret(),
    sessionKey: session.key,
    integrationId,
    username,
    codePassed: skipped !== undefined,
    expiresAt: given.now + LIFETIMES.challenge,
    codeSentAt: given.now,
  }
  return {
    events: [
      { type: 'loginStarted', challenge },
      ...pageFaultsSet(session, faults),
      ...(skipped?.events ?? []),
    ],
    result: {
      challengeKey: challenge.key,
      ...(skipped && { accounts: accountsOf(session.clientId, integrationId, username) }),
    },
  }
}

/** Checks the code of a login; a right one shows the accounts to choose from, a wrong one is counted. */
export function confirmLogin(
  state: SandboxState,
  command: { sessionKey: string; challengeKey: string; code: string },
  given: Given,
): Decision<InstitutionAccount[]> {
  const session = requireSession(state, command.sessionKey, given.now)
  const challenge = requireChallenge(state, command, given.now)
  if (challenge.window) throw new Refusal('challenge_expired', 'This login needs no code. Log in again.')
  const { username, integrationId, codeSentAt = given.now, codesResent = 0 } = challenge
  const isLate = codeSentAt + LIFETIMES.loginCode <= given.now
  const expired =
    codesResent === 0 ? takeFault(state, 'mfa-expired', { session, username, integrationId }) : undefined
  if (isLate || expired) {
    throw new Refusal('code_expired', 'This code has expired. Ask for a new one and enter that.', {
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
  return wrongCodes + 1 < MOST_WRONG_CODES
    ? new Refusal('wrong_code', 'This code is wrong. Check it and try again.', { events })
    : new Refusal('too_many_codes', 'Too many wrong codes were entered. Log in again.', { events })
}

/** Sends a new code for a login that waits for one; the one before has had its time. */
export function resendLoginCode(
  state: SandboxState,
  command: { sessionKey: string; challengeKey: string },
  given: Given,
): Decision<void> {
  requireSession(state, command.sessionKey, given.now)
  const { key } = requireChallenge(state, command, given.now)
  return { events: [{ type: 'loginCodeSent', challengeKey: key, at: given.now }], result: undefined }
}

/** The live login of this session, or a refusal. */
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

/** Whether the catalog shows an institution as down. One that fails a number of times only is met at the login. */
export function isInstitutionDown(
  state: SandboxState,
  session: SessionRecord,
  integrationId: string,
): boolean {
  const fault = takeFault(state, 'institution-down', { session, integrationId })
  return fault !== undefined && fault.events.length === 0
}

/** The institution that someone logs in to, as long as it answers; or a refusal. */
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

/** The user name of a sandbox user with the right password, without the space around it, and the faults it asks for; or a refusal. */
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
