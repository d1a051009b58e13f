import type { SessionSummary } from '../flow/session-summary'

/** What the host hears of the session as a whole. */
export type SessionMessage =
  | { type: 'loaded' }
  | { type: 'homePageLoaded' }
  | { type: 'legalTermsViewed' }
  | { type: 'done' | 'close'; payload: SessionSummary }
