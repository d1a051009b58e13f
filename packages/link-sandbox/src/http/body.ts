import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { z } from 'zod'
import type { ApiEnv } from './authenticate'
import { ApiError, invalidField, missingField } from './envelope'

/**
 * The JSON body of a request, checked with a schema.
 *
 * @throws ApiError that says what is wrong with the body
 */
export async function readBody<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  const body = await readJson(c)
  return validate(schema, lowerFirstKeys(body))
}

/**
 * The query of a request, checked with a schema. Names are matched in any case. Arrays repeat the name, with or without
 * `[]`: the official client adds it.
 */
export function readQuery<Schema extends z.ZodObject>(c: Context, schema: Schema): z.output<Schema> {
  const names = new Map(Object.keys(schema.shape).map((name) => [name.toLowerCase(), name]))
  const query: Record<string, string | string[]> = {}
  for (const [key, values] of Object.entries(c.req.queries())) {
    const name = names.get(key.toLowerCase().replace(/\[\d*\]$/, ''))
    if (name === undefined) continue
    const isArray = name === 'integrationIds' || name === 'statuses'
    const filled = values.filter((value) => value !== '')
    if (isArray) query[name] = [...((query[name] as string[] | undefined) ?? []), ...filled]
    else if (filled[0] !== undefined) query[name] = filled[0]
  }
  return validate(schema, query)
}

const MAX_GET_BODY_BYTES = 16_384

/**
 * The JSON body of a GET request, or its query when there is no body. Mesh's API has such an endpoint, and its client sends
 * the body. The Web's `Request` does not allow it, so the body is read from Node's request.
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
      if (size > MAX_GET_BODY_BYTES) break
      chunks.push(chunk)
    }
  } catch {
    // The caller disconnected: nobody is left to answer.
  }
  if (size === 0) return readQuery(c, schema)
  const text = size > MAX_GET_BODY_BYTES ? undefined : Buffer.concat(chunks).toString()
  return validate(schema, lowerFirstKeys(parseJson(text)))
}

/** `readBody` for a body that can be left out: a request without a `Content-Type` has none. */
export async function readOptionalBody<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.output<Schema> | undefined> {
  return c.req.header('Content-Type') === undefined ? undefined : readBody(c, schema)
}

const JSON_TYPE = /^(application\/([\w.-]+\+)?json|text\/json)\s*(;|$)/i

/** The JSON body of a request, not checked. @param largest in bytes */
export async function readJson(c: Context, largest?: number): Promise<unknown> {
  if (!JSON_TYPE.test(c.req.header('Content-Type') ?? '')) {
    throw new ApiError('badRequest', 'The Content-Type must be application/json.', { httpStatus: 415 })
  }
  return parseJson(await readText(c, largest))
}

/** Much more than any valid request needs. */
const MAX_BODY_BYTES = 256 * 1024

/**
 * The body of a request as text. Undefined when it is too large. Hono's `bodyLimit` can't be used: for a body without
 * `Content-Length` it makes a new `Request`, which fails on the Node server unless Node's globals are replaced.
 *
 * @param largest in bytes
 */
export async function readText(c: Context, largest = MAX_BODY_BYTES): Promise<string | undefined> {
  const length = c.req.header('Content-Length')
  if (Number(length ?? 0) > largest) return undefined
  // Node never reads more than `Content-Length`. Reading without a stream takes half the time.
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
    // The caller disconnected: nobody is left to answer.
    return ''
  }
}

/** Parses a body. Undefined stands for a body that is too large. */
function parseJson(text: string | undefined): unknown {
  if (text === undefined)
    throw new ApiError('badRequest', 'The request body is too large.', { httpStatus: 413 })
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiError('badRequest', 'The request body is not valid JSON.')
  }
}

/** Checks a value with a schema. The error names the first invalid field, but never quotes a value: it may be secret. */
export function validate<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const field = issue?.path.join('.') ?? ''
  if (issue?.code === 'invalid_type' && /received undefined/.test(issue.message) && field) {
    throw missingField(field)
  }
  throw invalidField(field ? `${field}: ${issue?.message}` : (issue?.message ?? 'Invalid request'))
}

/** A UUID, in any case. */
export const uuid = z.guid('must be a UUID')

/** A text that must not be empty. */
export const nonEmptyText = z.string().min(1, 'must not be empty')

/** `true` or `false` in a query. */
export const queryFlag = z
  .stringFormat('true or false', /^(true|false)$/i)
  .transform((value) => value.toLowerCase() === 'true')

/** A whole number in a query. @param name the parameter, as Mesh spells it */
export const queryInteger = (name: string) => z.coerce.number(`${name} must be a number`).int()

const MAX_DEPTH = 8

/** Makes the first letter of every name lower case: Mesh's guides show both `AmountInFiat` and `amountInFiat`. */
export function lowerFirstKeys(value: unknown, depth = 0): unknown {
  // No valid request is deeper. The schema refuses the rest.
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return value
  if (Array.isArray(value)) return value.map((inner) => lowerFirstKeys(inner, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key.charAt(0).toLowerCase() + key.slice(1),
      lowerFirstKeys(inner, depth + 1),
    ]),
  )
}

/** Removes the fields that are null: in Mesh's API null means absent, and the model has no null. */
export function withoutNulls<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]?: NonNullable<Fields[Name]> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(kept) as { [Name in keyof Fields]?: NonNullable<Fields[Name]> }
}
