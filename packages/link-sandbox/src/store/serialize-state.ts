import type { SandboxState } from '../model/state'
import type { StateParts } from '../model/state-parts'

/** The state as JSON that `deserializeState` reads. */
export function serializeState(state: SandboxState): StateParts {
  return Object.fromEntries(Object.entries(state).map(([name, records]) => [name, [...records]]))
}
