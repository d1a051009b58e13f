import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { z } from 'zod'
import { readText } from '../http/body'
import { requireSession } from '../model/session/session'
import { REFUSAL_STATUS, Refusal } from '../model/state/refusal'
import type { LinkContext, LinkEnv } from './context'
import type { LinkApiError } from './contract'

/** A short text, such as an id, a key or a symbol. */
export const text = z.string().max(256)

/** The JSON body of a call, checked with a schema. Throws a refusal when it is not valid. */
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

/** `readLinkBody` with the key of the session: most commands of the model need both. */
export async function readCommand<Schema extends z.ZodObject>(c: Context<LinkEnv>, schema: Schema) {
  return { ...(await readLinkBody(c, schema)), sessionKey: c.get('sessionKey') }
}

/** Answers what a route threw, as the contract's error. Calls `onError` for bugs of the sandbox only. */
export function answerRefusal(error: unknown, c: Context, onError: (error: unknown) => void): Response {
  const requestId = randomUUID()
  if (error instanceof Refusal) {
    const code = error.code === 'token_unauthorized' ? 'connection_unknown' : error.code
    const { message, details } = error
    const body: LinkApiError = { code, message, ...(details && { details }), requestId }
    return c.json({ error: body }, REFUSAL_STATUS[error.code])
  }
  onError(error)
  const message = 'Something went wrong on our side. Try again in a moment.'
  const body: LinkApiError = { code: 'internal', message, requestId }
  return c.json({ error: body }, 500)
}

/** Middleware: refuses a call without the key of a valid session. */
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

/** The session key of a call. */
export function sessionKeyOf(c: Context): string | undefined {
  return /^Bearer (\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1]
}
