import type { SandboxState } from '../model/state'

/** The state as JSON that `deserializeState` reads. */
export function serializeState(state: SandboxState): Record<string, unknown[]> {
  return Object.fromEntries(Object.entries(state).map(([name, records]) => [name, [...records]]))
}
