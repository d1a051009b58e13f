import type { LinkReturnAccount } from '../../link-api/contract'
import type { Failure } from './failure'
import type { Request, SessionFacts } from './flow-state'
import type { Problem } from './problem'

/** What happens to the session as a whole: it opens, waits, fails, is left. */
export type SessionEvent =
  | { type: 'sessionOpened'; session: SessionFacts; savedAccounts: LinkReturnAccount[] }
  | { type: 'sessionRefused'; problem: Problem }
  | { type: 'retried' }
  | { type: 'legalOpened' }
  | { type: 'termsAccepted' }
  | { type: 'requested'; request: Request; withCode?: boolean; byPerson?: boolean }
  | { type: 'requestFailed'; failure: Failure }
  | { type: 'wentBack' }
  | { type: 'exitRequested' }
  | { type: 'exitDismissed' }
  | { type: 'ended'; how: 'done' | 'close' }
