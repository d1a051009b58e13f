import type { Decision } from './decision'
import type { Given } from './given'
import { requireAccount } from './require-account'
import { requireSession } from './require-session'
import type { SandboxState } from './state'

/** The person says that the institution knows them now; in the sandbox it takes their word for the rest of the session. */
export function passKyc(
  state: SandboxState,
  command: { sessionKey: string; connectionKey: string },
  given: Given,
): Decision<void> {
  const session = requireSession(state, command.sessionKey, given.now)
  const { connection } = requireAccount(state, session, command.connectionKey, given.now)
  if (session.kycPassed?.includes(connection.id)) return { events: [], result: undefined }
  return {
    events: [{ type: 'kycPassed', sessionKey: session.key, connectionId: connection.id }],
    result: undefined,
  }
}
