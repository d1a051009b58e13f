import { findGrant, type Grant } from './find-grant'
import { Refusal } from './refusal'
import type { Scope } from './scope'
import type { SandboxState } from './state'

/**
 * What a client's token of this broker type opens, or a refusal. A call that moves something says `write`: a token
 * that came from a read key does not do.
 */
export function requireGrant(
  state: SandboxState,
  command: { clientId: string; token: string; type: string; needs?: Scope },
  now: number,
): Grant {
  const grant = findGrant(state, command.token, now)
  const isOwn = grant?.connection.clientId === command.clientId
  if (!grant || !isOwn || grant.integration.type.toLowerCase() !== command.type.toLowerCase()) {
    throw new Refusal('token_unauthorized', 'Unauthorized token')
  }
  if (command.needs === 'write' && grant.connection.scope === 'read') {
    throw new Refusal(
      'scope_mismatch',
      'Scope mismatch: this token was issued with read permission, and this endpoint needs write permission.',
    )
  }
  return grant
}
