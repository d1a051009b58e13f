import type { SandboxEvent } from './event'

/** Every reason to refuse a command, with the HTTP status that the Link server answers. */
export const REFUSAL_STATUS = {
  token_unknown: 404,
  token_used: 409,
  token_expired: 410,
  session_unknown: 401,
  wrong_credentials: 422,
  wrong_code: 422,
  challenge_expired: 410,
  code_expired: 410,
  too_many_codes: 410,
  oauth_denied: 422,
  institution_down: 503,
  connection_unknown: 404,
  integration_unknown: 404,
  integration_unsupported: 422,
  amount_too_low: 422,
  amount_too_high: 422,
  insufficient_funds: 422,
  network_unsupported: 422,
  preview_expired: 410,
  invalid_request: 400,
  token_unauthorized: 404,
  accounts_refused: 422,
  wallet_unavailable: 422,
  wallet_declined: 422,
  wallet_mismatch: 422,
  wrong_signature: 422,
  configure_failed: 422,
  preview_failed: 422,
  funding_required: 422,
  transfer_declined: 422,
  execution_failed: 422,
  card_declined: 422,
  host_required: 409,
  fault_unknown: 422,
  scope_mismatch: 403,
  kyc_required: 422,
} as const

export type RefusalCode = keyof typeof REFUSAL_STATUS

/** Values that occur in the message, by name: a word, or an amount of an asset as a decimal string. */
export type RefusalDetails = Record<string, string | { amount: string; symbol: string }>

interface RefusalOptions {
  /** Values that occur in the message, so that the Link page can show it in another language. */
  details?: RefusalDetails
  /** Mesh's own error name, which the API answers as `errorType`. */
  meshError?: string
  /** Events to record although the command is refused, such as a fault that was used. */
  events?: readonly SandboxEvent[]
}

/** A command that the sandbox refuses. The message tells a person what happened and what to do; it holds no secret. */
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
