import type { Decision } from './decision'
import type { Given } from './given'
import { requireGrant } from './require-grant'
import type { SandboxState } from './state'

/** Removes a connection and every token of it, for good. */
export function revokeConnection(
  state: SandboxState,
  command: { clientId: string; token: string; type: string },
  given: Given,
): Decision<void> {
  const { connection } = requireGrant(state, command, given.now)
  return { events: [{ type: 'connectionRevoked', connectionId: connection.id }], result: undefined }
}
