import type { LinkApiError } from '../../link-api/contract'

export type FailureCode =
  | LinkApiError['code']
  | 'unreachable'
  | 'malformed'
  | 'oauth_closed'
  | 'wallet_timeout'
  | 'wallet_network'
  | 'wallet_failed'

/** A call that was refused or got no answer, told on the screen where it was made. */
export interface Failure {
  code: FailureCode
  message: string
  requestId?: string
}
