import type { FlowEvent } from '../flow/flow-event'
import type { FlowState, Request } from '../flow/flow-state'

/** What the actions of the controller work with. */
export interface FlowMachine {
  getState(): FlowState
  dispatch(event: FlowEvent): void
  /** One call at a time: its answer counts only while it is the one that runs. */
  run<T>(
    request: Request,
    details: { withCode?: boolean; byPerson?: boolean },
    call: (signal: AbortSignal) => Promise<T>,
    onAnswer: (answer: T) => FlowEvent,
  ): void
}
