import { validate } from '../api/validate'
import { clearFaults } from '../model/faults/clear-faults'
import type { FaultName } from '../model/faults/faults'
import { type FaultOptions, setFault } from '../model/faults/set-fault'
import type { Store } from '../store/store'
import { faultOptions } from './fault-options'

/** Switches the faults of a sandbox, for the control API and for code alike. */
export interface FaultControls {
  /**
   * Switches a fault on for everyone, in place of what it was before.
   * @throws Error that says which name or option is wrong
   */
  setFault(name: FaultName, options?: FaultOptions): Promise<void>
  /** Switches one fault off for everyone, or all of them. */
  clearFault(name?: FaultName): Promise<void>
}

export function createFaultControls(store: Store): FaultControls {
  return {
    async setFault(name, options = {}) {
      const command = { name, options: validate(faultOptions, options) }
      await store.run((_, given) => setFault(command, given))
    },
    async clearFault(name) {
      await store.run((state) => clearFaults(state, name))
    },
  }
}
