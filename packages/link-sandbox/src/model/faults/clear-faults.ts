import type { Decision } from '../decision'
import type { SandboxState } from '../state'
import { requireFaultName } from './require-fault-name'

/** Switches one fault off for everyone, or all of them. Those of a session and of a user name stay. */
export function clearFaults(state: SandboxState, name?: string): Decision<void> {
  const names = name === undefined ? [...state.faults.keys()] : [requireFaultName(name)]
  const events = names
    .filter((one) => state.faults.has(one))
    .map((one) => ({ type: 'faultCleared' as const, name: one }))
  return { events, result: undefined }
}
