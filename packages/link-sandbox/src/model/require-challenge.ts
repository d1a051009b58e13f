import type { ChallengeRecord } from './records'
import { Refusal } from './refusal'
import type { SandboxState } from './state'

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
