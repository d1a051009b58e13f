import { hasFault } from '../faults/has-fault'
import type { Grant } from '../find-grant'
import type { SandboxState } from '../state'

/** Whether the institution wants to know this person better before it sends anything. */
export function needsKyc(state: SandboxState, { connection }: Pick<Grant, 'connection'>): boolean {
  return hasFault(state, 'kyc-required', { username: connection.username })
}
