import { findGrant, type Grant } from './find-grant'
import { Refusal } from './refusal'
import type { SandboxState } from './state'

/** What a client's token of this broker type opens, or a refusal. */
export function requireGrant(
  state: SandboxState,
  command: { clientId: string; token: string; type: string },
  now: number,
): Grant {
  const grant = findGrant(state, command.token, now)
  const isOwn = grant?.connection.clientId === command.clientId
  if (grant && isOwn && grant.integration.type.toLowerCase() === command.type.toLowerCase()) return grant
  throw new Refusal('token_unauthorized', 'Unauthorized token')
}
