import type { Context } from 'hono'
import type { z } from 'zod'
import { readText } from '../http/read-text'
import { Refusal } from '../model/refusal'

/** The JSON body of a Link call, checked against a schema. */
export async function readLinkBody<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await readText(c)
  if (text === undefined) {
    throw new Refusal('invalid_request', 'The request is too large. Go back and try again.')
  }
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw new Refusal('invalid_request', 'The request could not be read. Go back and try again.')
  }
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const field = parsed.error.issues[0]?.path.join('.') || 'body'
  throw new Refusal('invalid_request', `The request is not complete (${field}). Go back and try again.`)
}
