import type { FlowState } from './flow-state'
import { isBound } from './is-bound'

export function canGoBack(state: FlowState): boolean {
  return state.history.length > 0 && !isBound(state)
}
