import type { Decision } from './decision'
import type { SandboxEvent } from './event'
import type { Given } from './given'
import type { SandboxState } from './state'

/** Settles a pending transfer; does nothing when it has settled already. */
export function settleTransfer(
  state: SandboxState,
  command: { transferId: string; status: 'succeeded' | 'failed' },
  rules: { notify: boolean },
  given: Given,
): Decision<void> {
  if (!state.unsettled.has(command.transferId)) return { events: [], result: undefined }
  const events: SandboxEvent[] = [{ type: 'transferSettled', ...command }]
  if (rules.notify) {
    const delivery = { eventId: given.newId(), ...command, happenedAt: given.now }
    events.push({ type: 'webhookQueued', delivery })
  }
  return { events, result: undefined }
}
