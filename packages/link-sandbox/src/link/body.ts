import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { z } from 'zod'
import { readText } from '../http/body'
import { requireSession } from '../model/session/session'
import { Refusal, type RefusalCode } from '../model/state/refusal'
import type { LinkContext, LinkEnv } from './context'
import type { LinkApiError } from './contract'

/** A short text in a body: an id, a key, a symbol. */
export const text = z.string().max(256)

/** The JSON body of a Link call, checked against a schema. */
export async function readLinkBody<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  const json = await readText(c)
  if (json === undefined) {
    throw new Refusal('invalid_request', 'The request is too large. Go back and try again.')
  }
  let body: unknown
  try {
    body = JSON.parse(json)
  } catch {
    throw new Refusal('invalid_request', 'The request could not be read. Go back and try again.')
  }
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const field = parsed.error.issues[0]?.path.join('.') || 'body'
  throw new Refusal('invalid_request', `The request is not complete (${field}). Go back and try again.`)
}

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

/** Lets a call through only with the key of a live session. */
export function requireSessionKey({ store, now }: LinkContext) {
  return createMiddleware<LinkEnv>(async (c, next) => {
    const sessionKey = sessionKeyOf(c)
    if (!sessionKey) {
      throw new Refusal('session_unknown', 'This session has ended. Go back to the app and start again.')
    }
    requireSession(store.state, sessionKey, now())
    c.set('sessionKey', sessionKey)
    await next()
  })
}

/** The session key that a call carries. */
export function sessionKeyOf(c: Context): string | undefined {
  return /^Bearer (\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1]
}
