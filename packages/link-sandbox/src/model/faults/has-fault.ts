import type { SandboxState } from '../state'
import type { FaultName } from './faults'
import { type FaultPlace, takeFault } from './take-fault'

/** Whether a fault is on: for everyone, for this session, or for the login of this user name. To make it show, take it: `takeFault`. */
export function hasFault(state: SandboxState, name: FaultName, where: FaultPlace = {}): boolean {
  return takeFault(state, name, where) !== undefined
}
