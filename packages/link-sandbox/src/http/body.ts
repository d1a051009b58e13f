import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { z } from 'zod'
import type { ApiEnv } from './authenticate'
import { ApiError } from './envelope'

/** No request of Mesh's or of the Link UI's comes near this. In bytes. */
const LARGEST_BODY = 256 * 1024

/**
 * The body of a request as text; undefined when it is too large. Hono's own `bodyLimit` builds a new `Request` for a
 * body without a length, which fails on the Node server unless Node's globals are replaced.
 */
export async function readText(c: Context, largest = LARGEST_BODY): Promise<string | undefined> {
  const length = c.req.header('Content-Length')
  if (Number(length ?? 0) > largest) return undefined
  // A body is no longer than it says, and is then read without the streams that a whole `Request` takes: half the time.
  if (length !== undefined) return c.req.raw.text().catch(() => '')
  const reader = c.req.raw.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return text + decoder.decode()
      size += value.length
      if (size > largest) {
        await reader.cancel()
        return undefined
      }
      text += decoder.decode(value, { stream: true })
    }
  } catch {
    // The caller hung up in the middle: no fault of ours, and no one left to tell.
    return ''
  }
}

/** The JSON body of a request, checked against a schema. */
export async function readBody<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  const body = await readJson(c)
  return validate(schema, lowerFirstKeys(body))
}

const JSON_TYPE = /^(application\/([\w.-]+\+)?json|text\/json)\s*(;|$)/i

/** The body of a request as JSON, unchecked. @param largest in bytes */
export async function readJson(c: Context, largest?: number): Promise<unknown> {
  if (!JSON_TYPE.test(c.req.header('Content-Type') ?? '')) {
    throw new ApiError('badRequest', 'The Content-Type must be application/json.', { httpStatus: 415 })
  }
  return parseJson(await readText(c, largest))
}

/**
 * The query of a request, checked against a schema. Names are matched in any case; an array may be given by repeating
 * its name, with or without `[]` (the official client writes it with).
 */
export function readQuery<Schema extends z.ZodObject>(c: Context, schema: Schema): z.output<Schema> {
  const names = new Map(Object.keys(schema.shape).map((name) => [name.toLowerCase(), name]))
  const query: Record<string, string | string[]> = {}
  for (const [key, values] of Object.entries(c.req.queries())) {
    const name = names.get(key.toLowerCase().replace(/\[\d*\]$/, ''))
    if (name === undefined) continue
    const isArray = name === 'integrationIds' || name === 'statuses'
    const given = values.filter((value) => value !== '')
    if (isArray) query[name] = [...((query[name] as string[] | undefined) ?? []), ...given]
    else if (given[0] !== undefined) query[name] = given[0]
  }
  return validate(schema, query)
}

const MOST_BYTES = 16_384

/**
 * The JSON body of a GET. The Web's `Request` has no such thing, but Mesh's document has, and its client sends it: it is
 * read from Node's request. For clients that can't send one, the query does as well.
 */
export async function readGetBody<Schema extends z.ZodObject>(
  c: Context<ApiEnv & { Bindings: HttpBindings }>,
  schema: Schema,
): Promise<z.output<Schema>> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of c.env.incoming) {
      size += chunk.length
      if (size > MOST_BYTES) break
      chunks.push(chunk)
    }
  } catch {
    // The caller hung up in the middle: no fault of ours, and no one left to tell.
  }
  if (size === 0) return readQuery(c, schema)
  const text = size > MOST_BYTES ? undefined : Buffer.concat(chunks).toString()
  return validate(schema, lowerFirstKeys(parseJson(text)))
}

/** A body's text as JSON, unchecked; undefined stands for one that is too large. */
function parseJson(text: string | undefined): unknown {
  if (text === undefined)
    throw new ApiError('badRequest', 'The request body is too large.', { httpStatus: 413 })
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiError('badRequest', 'The request body is not valid JSON.')
  }
}

/** A checked value, or Mesh's error that names the first field at fault. Values are never quoted: they may be secret. */
export function validate<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const field = issue?.path.join('.') ?? ''
  if (issue?.code === 'invalid_type' && /received undefined/.test(issue.message) && field) {
    throw new ApiError('badRequest', `${field} parameter not specified`, { errorType: 'missingField' })
  }
  const message = field ? `${field}: ${issue?.message}` : (issue?.message ?? 'Invalid request')
  throw new ApiError('badRequest', message, { errorType: 'invalidField' })
}

/** `true` or `false` of a query string. */
export const queryFlag = z
  .stringFormat('true or false', /^(true|false)$/i)
  .transform((value) => value.toLowerCase() === 'true')

/** A whole number of a query string; `name` is how Mesh spells the parameter. */
export const queryInteger = (name: string) => z.coerce.number(`${name} must be a number`).int()

const DEEPEST = 8

/** Mesh takes `AmountInFiat` for `amountInFiat` (its guides show both), so names are compared without their first letter's case. */
export function lowerFirstKeys(value: unknown, depth = 0): unknown {
  // No request of Mesh's goes deeper: what does is left to the schema, which refuses it.
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return value
  if (Array.isArray(value)) return value.map((inner) => lowerFirstKeys(inner, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key.charAt(0).toLowerCase() + key.slice(1),
      lowerFirstKeys(inner, depth + 1),
    ]),
  )
}

/** A record without the fields that are null: Mesh takes null for absent, the model knows absent only. */
export function withoutNulls<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]?: NonNullable<Fields[Name]> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(kept) as { [Name in keyof Fields]?: NonNullable<Fields[Name]> }
}
