import type { FailureCode } from './failure'

/** What ended the session before its goal: a page of its own. */
export interface Problem {
  code: FailureCode | 'no_host'
  /** Trying the same again may help. */
  canRetry: boolean
  requestId?: string
  /** There is no app around the page that one could go back to. */
  isStandalone?: boolean
}
