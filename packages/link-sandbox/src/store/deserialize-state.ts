import { createState } from '../model/create-state'
import type { SandboxState } from '../model/state'

/** The state that `serializeState` wrote. A part that an older version did not have starts empty. */
export function deserializeState(parts: Record<string, unknown>): SandboxState {
  const state = createState()
  for (const [name, records] of Object.entries(state)) {
    const saved = parts[name]
    if (!Array.isArray(saved)) continue
    if (records instanceof Map) for (const [key, value] of saved) records.set(key, value)
    else for (const value of saved) records.add(value)
  }
  return state
}
