import type { TransferRecord } from './records'
import { Refusal } from './refusal'
import { requireSession } from './require-session'
import type { SandboxState } from './state'

/** A transfer that this session's user made, or a refusal. */
export function transferOfSession(
  state: SandboxState,
  query: { sessionKey: string; transferId: string },
  now: number,
): TransferRecord {
  const session = requireSession(state, query.sessionKey, now)
  const transfer = state.transfers.get(query.transferId)
  if (transfer && transfer.clientId === session.clientId && transfer.userId === session.userId)
    return transfer
  throw new Refusal('invalid_request', 'There is no such transfer. Go back to the app and start again.')
}
