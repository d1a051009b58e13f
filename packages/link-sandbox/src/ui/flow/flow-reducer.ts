import type { FlowEvent } from './flow-event'
import type { FlowState } from './flow-state'
import { reduceConnect } from './reduce-connect'
import { reduceSession } from './reduce-session'
import { reduceTransfer } from './reduce-transfer'
import { reduceWallet } from './reduce-wallet'

/**
 * The whole flow as one pure function. An event that does not belong to the current screen (a late answer,
 * a second click) leaves the state as it was, and is then the very same object.
 */
export function flowReducer(state: FlowState, event: FlowEvent): FlowState {
  if (state.screen.name === 'ended') return state
  return (
    reduceSession(state, event) ??
    reduceConnect(state, event) ??
    reduceTransfer(state, event) ??
    reduceWallet(state, event) ??
    state
  )
}
