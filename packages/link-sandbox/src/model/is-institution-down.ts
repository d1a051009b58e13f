import { takeFault } from './faults/take-fault'
import type { SessionRecord } from './records'
import type { SandboxState } from './state'

/** Whether the catalog shows an institution as down. One that fails a number of times only is met at the login. */
export function isInstitutionDown(
  state: SandboxState,
  session: SessionRecord,
  integrationId: string,
): boolean {
  const fault = takeFault(state, 'institution-down', { session, integrationId })
  return fault !== undefined && fault.events.length === 0
}
