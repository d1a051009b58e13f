import type { Grant } from './find-grant'
import { Refusal } from './refusal'
import { requireGrant } from './require-grant'
import type { SandboxState } from './state'

/** Like `requireGrant`, for calls that read or move assets: a refresh token only refreshes. */
export function requireAccessGrant(
  state: SandboxState,
  command: Parameters<typeof requireGrant>[1],
  now: number,
): Grant {
  const grant = requireGrant(state, command, now)
  if (grant.token.kind === 'refresh') throw new Refusal('token_unauthorized', 'Unauthorized token')
  return grant
}
