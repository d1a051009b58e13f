/** Why a command was refused. */
export type RefusalCode =
  | 'token_unknown'
  | 'token_used'
  | 'token_expired'
  | 'session_unknown'
  | 'wrong_credentials'
  | 'wrong_code'
  | 'challenge_expired'
  | 'connection_unknown'
  | 'integration_unknown'
  | 'integration_unsupported'
  | 'amount_too_low'
  | 'amount_too_high'
  | 'insufficient_funds'
  | 'network_unsupported'
  | 'preview_expired'
  | 'invalid_request'
  | 'token_unauthorized'
  | 'wallet_unavailable'
  | 'wallet_declined'
  | 'wallet_mismatch'
  | 'wrong_signature'

/** A command the sandbox turns down. The message is for a person: what happened, what to do. No secret in it. */
export class Refusal extends Error {
  override name = 'Refusal'

  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message)
  }
}
