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
  | 'configure_failed'
  | 'preview_failed'
  | 'funding_required'
  | 'transfer_declined'
  | 'execution_failed'
  | 'card_declined'
  | 'scope_mismatch'
  | 'kyc_required'

/** By name: a word as it is, or an amount of an asset as a decimal string. */
export type RefusalDetails = Record<string, string | { amount: string; symbol: string }>

/** A command the sandbox turns down. The message is for a person: what happened, what to do. No secret in it. */
export class Refusal extends Error {
  override name = 'Refusal'

  constructor(
    readonly code: RefusalCode,
    message: string,
    /** What the message is made of, for whoever says it in another language. */
    readonly details?: RefusalDetails,
    /** The word of Mesh's error dictionary for it, which the API answers as `errorType`. */
    readonly meshError?: string,
  ) {
    super(message)
  }
}
