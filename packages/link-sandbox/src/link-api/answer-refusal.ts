import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { Refusal, type RefusalCode } from '../model/refusal'
import type { LinkApiError } from './contract'

const HTTP_STATUS: Record<RefusalCode, 400 | 401 | 403 | 404 | 409 | 410 | 422 | 503> = {
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
}

/** Turns whatever a Link route threw into the contract's error. Only a fault of the sandbox itself is reported. */
export function answerRefusal(error: unknown, c: Context, onError: (error: unknown) => void): Response {
  const requestId = randomUUID()
  if (error instanceof Refusal) {
    const code = error.code === 'token_unauthorized' ? 'connection_unknown' : error.code
    const { message, details } = error
    const body: LinkApiError = { code, message, ...(details && { details }), requestId }
    return c.json({ error: body }, HTTP_STATUS[error.code])
  }
  onError(error)
  const message = 'Something went wrong on our side. Try again in a moment.'
  const body: LinkApiError = { code: 'internal', message, requestId }
  return c.json({ error: body }, 500)
}
