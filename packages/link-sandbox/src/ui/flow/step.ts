import type { FlowState } from './flow-state'
import type { Screen } from './screen'

/** Shows `screen` in place of the current one, which is not returned to. */
export function replace(state: FlowState, screen: Screen): FlowState {
  return { ...state, screen, request: null, failure: null }
}

/** Shows `screen`; the back button returns to the current one. */
export function forward(state: FlowState, screen: Screen): FlowState {
  return { ...replace(state, screen), history: [...state.history, state.screen] }
}
