import { z } from 'zod'
import { validate } from '../http/body'
import type { FaultName } from '../model/catalog/faults'
import { clearFaults, type FaultOptions, setFault } from '../model/faults/set-fault'
import type { Store } from '../store/store'

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

const whole = (most: number) => z.int('must be a whole number').min(0, 'must not be below zero').max(most)

/** What a fault may be told when it is switched on, wherever that comes from. */
export const faultOptions = z.strictObject({
  times: whole(1_000_000).min(1, 'must be at least 1').optional(),
  delayMs: whole(600_000).optional(),
  retryAfterSeconds: whole(86_400).optional(),
  mode: z.enum(['hang', 'refuse', 'empty']).optional(),
  integrationId: z.guid('must be a UUID').optional(),
})
