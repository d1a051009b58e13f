import type { Integration } from './catalog/integrations'
import type { ChallengeRecord, SessionRecord } from './records'
import { Refusal } from './refusal'
import { requireIntegration } from './require-integration'
import { requireSession } from './require-session'
import type { SandboxState } from './state'

/** The login that a window of an institution is open for. */
export interface OpenLoginWindow {
  challenge: ChallengeRecord
  session: SessionRecord
  integration: Integration
}

/** What a window's state stands for, until the person has decided there; or a refusal. */
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
