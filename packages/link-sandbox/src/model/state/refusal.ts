import type { SandboxEvent } from './event'

/** Why a command was refused. */
export type RefusalCode =
  | 'token_unknown'
  | 'token_used'
  | 'token_expired'
  | 'session_unknown'
  | 'wrong_credentials'
  | 'wrong_code'
  | 'challenge_expired'
  | 'code_expired'
  | 'too_many_codes'
  | 'oauth_denied'
  | 'institution_down'
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
  | 'configure_failed'
  | 'preview_failed'
  | 'funding_required'
  | 'transfer_declined'
  | 'execution_failed'
  | 'card_declined'
  | 'host_required'
  | 'fault_unknown'
  | 'scope_mismatch'
  | 'kyc_required'

/** By name: a word as it is, or an amount of an asset as a decimal string. */
export type RefusalDetails = Record<string, string | { amount: string; symbol: string }>

/** What else a refusal carries. */
interface RefusalOptions {
  /** What the message is made of, for whoever says it in another language. */
  details?: RefusalDetails
  /** The word of Mesh's error dictionary for it, which the API answers as `errorType`. */
  meshError?: string
  /** What is to be recorded although the command is refused: that a fault has shown. */
  events?: readonly SandboxEvent[]
}

/** A command the sandbox turns down. The message is for a person: what happened, what to do. No secret in it. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly details?: RefusalDetails
  readonly meshError?: string
  readonly events: readonly SandboxEvent[]

  constructor(
    readonly code: RefusalCode,
    message: string,
    { details, meshError, events = [] }: RefusalOptions = {},
  ) {
    super(message)
    this.details = details
    this.meshError = meshError
    this.events = events
  }
}
