import type { Grant } from '../find-grant'
import { requireAccessGrant } from '../require-access-grant'
import type { SandboxState } from '../state'
import type { TransferToken } from './transfer-token'

/** What a token that assets leave from opens: it needs write permission. The institution may still want a new login. */
export function transferSource(
  state: SandboxState,
  { clientId, from }: { clientId: string; from: TransferToken },
  now: number,
): Grant {
  return requireAccessGrant(state, { ...from, clientId, needs: 'write' }, now)
}
