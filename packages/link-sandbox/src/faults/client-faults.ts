import type { FaultName } from '../model/faults/faults'
import { hasFault } from '../model/faults/has-fault'
import type { SessionRecord } from '../model/records'
import type { SandboxState } from '../model/state'

/** Faults that only the page itself can show: what it says to its host is out of the server's hands. */
export const CLIENT_FAULTS = [
  'page-silent',
  'page-malformed-payload',
  'page-double-done',
] as const satisfies FaultName[]

/** Those of them that are on, as the page is told of them. */
export function clientFaults(state: SandboxState, session?: SessionRecord): FaultName[] {
  return CLIENT_FAULTS.filter((name) => hasFault(state, name, { session }))
}
