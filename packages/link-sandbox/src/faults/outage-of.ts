import { hasFault } from '../model/faults/has-fault'
import type { SandboxState } from '../model/state'

const HOUR_SECONDS = 3_600

/** What the health status says of an institution that is down; undefined when it is not. Looking at it counts for nothing. */
export function outageOf(state: SandboxState, integrationId: string) {
  const record = state.faults.get('institution-down')
  if (!record || !hasFault(state, 'institution-down', { integrationId })) return undefined
  const downTimeStart = Math.floor(record.since / 1000)
  return {
    isUp: false,
    description: 'The institution does not answer.',
    downTimeStart,
    downTimeEnd: downTimeStart + HOUR_SECONDS,
  }
}
