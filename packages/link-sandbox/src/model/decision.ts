import type { SandboxEvent } from './event'

/** What a command leads to: the events to record and the answer to give once they are recorded. */
export interface Decision<Result> {
  events: SandboxEvent[]
  result: Result
}
