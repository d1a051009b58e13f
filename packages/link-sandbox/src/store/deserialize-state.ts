import { createState } from '../model/create-state'
import { fillState } from '../model/fill-state'
import type { SandboxState } from '../model/state'

/** The state that `serializeState` wrote. */
export function deserializeState(parts: Record<string, unknown>): SandboxState {
  const state = createState()
  fillState(state, parts)
  return state
}
