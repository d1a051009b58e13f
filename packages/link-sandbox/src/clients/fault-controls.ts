import { z } from 'zod'
import { uuid, validate } from '../http/body'
import type { FaultName } from '../model/catalog/faults'
import { clearFaults, type FaultOptions, setFault } from '../model/faults/set-fault'
import type { Store } from '../store/store'

/** Switches the faults of a client. */
export interface FaultControls {
  /**
   * Switches a fault on for everyone. Replaces its earlier settings.
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
      await store.run((_, context) => setFault(command, context))
    },
    async clearFault(name) {
      await store.run((state) => clearFaults(state, name))
    },
  }
}

const wholeNumber = (max: number) => z.int('must be a whole number').min(0, 'must not be below zero').max(max)

/** Checks the settings of a fault, from code and from the control API. */
export const faultOptions = z.strictObject({
  times: wholeNumber(1_000_000).min(1, 'must be at least 1').optional(),
  delayMs: wholeNumber(600_000).optional(),
  retryAfterSeconds: wholeNumber(86_400).optional(),
  mode: z.enum(['hang', 'refuse', 'empty']).optional(),
  integrationId: uuid.optional(),
})
