import type { Grant } from '../find-grant'
import { Refusal } from '../refusal'
import type { SandboxState } from '../state'
import { transferSource } from './transfer-source'
import type { TransferToken } from './transfer-token'

/** What a token opens that assets can leave from now, or a refusal. */
export function liveSource(
  state: SandboxState,
  command: { clientId: string; from: TransferToken },
  now: number,
): Grant {
  const grant = transferSource(state, command, now)
  if (grant.needsLogin) throw new Refusal('token_unauthorized', 'Unauthorized token')
  if (grant.integration.category !== 'wallet') return grant
  const message = 'A self-custody wallet signs each transfer itself. Send from it in Link.'
  throw new Refusal('integration_unsupported', message)
}
